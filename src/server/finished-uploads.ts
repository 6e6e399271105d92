import type { Request, Response } from 'express';
import { viewerOf } from './viewers.ts';

/** So many answers are kept: a client asks again within seconds, and each is a few hundred bytes. */
const MOST_KEPT = 500;

interface Finished {
  readonly bytes: number;
  /** JSON. */
  readonly answer: string;
  /** Who sent it; null without a login. */
  readonly userId: string | null;
}

/**
 * Answers to uploads that are complete, by id: the connection may be lost with the last piece, before the answer came
 * through. Lost when the server ends; the client then sends the clip again, which is recognised.
 */
export class FinishedUploads {
  readonly #kept = new Map<string, Finished>();

  keep(id: string, finished: Finished): void {
    this.#kept.set(id, finished);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
  }

  /** Says to a HEAD that every byte is there, and answers a PATCH at the end as the last piece. @returns false otherwise */
  answer(request: Request, response: Response): boolean {
    const finished = this.#kept.get(request.path.split('/').at(-1) ?? '');
    if (finished === undefined || finished.userId !== viewerOf(request).userId) return false;
    const { bytes, answer } = finished;
    response.set({
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': `${bytes}`,
      'Upload-Length': `${bytes}`,
      'Cache-Control': 'no-store',
    });
    if (request.method === 'HEAD') {
      response.status(200).end();
      return true;
    }
    if (request.method !== 'PATCH') return false;
    response.type('json').send(answer);
    return true;
  }
}
