import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { RequestHandler } from 'express';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { takeIn } from '../jobs/take-in.ts';
import { asProblem } from './answer-problems.ts';
import { parseFacts } from './clip-routes.ts';
import { FinishedUploads } from './finished-uploads.ts';
import { LARGEST_UPLOAD_BYTES, type Service } from './service.ts';

export const UPLOADS_PATH = '/api/uploads';

/** An upload nobody went on with for so long is removed. */
const EXPIRES_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Uploads that can be gone on with after a lost connection (tus 1.0). Metadata: `filename`, and `facts` as JSON. The last
 * piece is answered with the analysis.
 */
export function uploadRoutes(service: Service): RequestHandler {
  const { incoming } = service.folder;
  const finished = new FinishedUploads();
  const uploads = new Server({
    path: UPLOADS_PATH,
    datastore: new FileStore({ directory: incoming, expirationPeriodInMilliseconds: EXPIRES_AFTER_MS }),
    maxSize: LARGEST_UPLOAD_BYTES,
    relativeLocation: true,
    onUploadCreate: (_, { metadata }) => {
      parseFacts(metadata?.facts ?? undefined);
      return Promise.resolve({});
    },
    onUploadFinish: async (_, { id, metadata, size }) => {
      const upload = {
        path: join(incoming, id),
        name: metadata?.filename ?? '',
        facts: () => parseFacts(metadata?.facts ?? undefined),
      };
      const uploaded = await takeIn(upload, service).finally(() =>
        rm(`${upload.path}.json`, { force: true }),
      );
      const answer = JSON.stringify(uploaded);
      finished.keep(id, { bytes: size ?? 0, answer });
      return { status_code: 200, headers: JSON_HEADER, body: answer };
    },
    onResponseError: (_, error) => {
      if (!(error instanceof Error)) return undefined;
      const problem = asProblem(error);
      return { status_code: problem.status, body: JSON.stringify(problem) };
    },
  });
  return (request, response) =>
    finished.answer(request, response) ? undefined : uploads.handle(request, response);
}

const JSON_HEADER = { 'Content-Type': 'application/json' };
