import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { requestProblem } from '../api/problem-table.ts';
import { sendProblem } from './answer-problems.ts';

export interface Patience {
  readonly lookEveryMs: number;
  /** Fewer than so many between two looks is no connection any more, however bad the gym's network. */
  readonly leastBytes: number;
}

/** A socket closed while bytes come in is reset, and the answer lost on its way. */
const LINGER_MS = 2000;

export const PATIENCE: Patience = { lookEveryMs: 15_000, leastBytes: 1024 };

/** Ends requests whose body hardly comes in, so that nobody can hold on to connections and half-written files. */
export function endSlowBodies({ lookEveryMs, leastBytes }: Patience): RequestHandler {
  return (request, response, next) => {
    if (hasBody(request)) {
      const { socket } = request;
      let before = socket.bytesRead;
      const timer = setInterval(() => {
        const came = socket.bytesRead - before;
        before = socket.bytesRead;
        if (request.complete || came >= leastBytes) return;
        clearInterval(timer);
        response.once('finish', () => setTimeout(() => socket.destroy(), LINGER_MS).unref());
        response.set('Connection', 'close');
        sendProblem(response, requestProblem('too-slow', 'Hardly anything of the request came in.'));
      }, lookEveryMs);
      request.once('close', () => {
        clearInterval(timer);
      });
    }
    next();
  };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
