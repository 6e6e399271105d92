import { FileStore } from '@tus/file-store';
import { ERRORS } from '@tus/server';
import type { RequestHandler } from 'express';
import type { IncomingMessage } from 'node:http';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isOfKind } from '../api/problem-table.ts';
import { takeIn } from '../jobs/take-in.ts';
import { loggedProblem } from './answer-problems.ts';
import { belongsTo } from './belongs-to.ts';
import { parseFacts } from './clip-routes.ts';
import { FinishedUploads } from './finished-uploads.ts';
import { RequestError } from './request-error.ts';
import { requireRoom } from './require-room.ts';
import { LARGEST_UPLOAD_BYTES, type Service } from './service.ts';
import { TusServer } from './tus-server.ts';
import { viewerOf } from './viewers.ts';

export const UPLOADS_PATH = '/api/uploads';

/** An upload nobody went on with for so long is removed. */
const EXPIRES_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Uploads that can be gone on with after a lost connection (tus 1.0). Metadata: `filename`, and `facts` as JSON. The last
 * piece is answered with the analysis.
 */
export function uploadRoutes(service: Service): RequestHandler {
  const { athletes, folder } = service;
  const { incoming } = folder;
  const datastore = new FileStore({
    directory: incoming,
    expirationPeriodInMilliseconds: EXPIRES_AFTER_MS,
  });
  const finished = new FinishedUploads();
  const uploads = new TusServer({
    path: UPLOADS_PATH,
    datastore,
    maxSize: LARGEST_UPLOAD_BYTES,
    relativeLocation: true,
    onUploadCreate: async (request, { metadata, size }) => {
      await requireRoom(incoming, size ?? 0);
      parseFacts(metadata?.facts ?? undefined);
      const { ownerId } = await belongsTo(nodeRequest(request), metadata?.athlete ?? null, athletes);
      return { metadata: { ...metadata, owner: ownerId } };
    },
    onIncomingRequest: async (request, id) => {
      const { userId } = viewerOf(nodeRequest(request));
      if (request.method === 'POST') return;
      const { metadata } = await datastore.getUpload(id);
      // Whose upload it is nobody else needs to know.
      if ((metadata?.owner ?? null) !== userId)
        throw new RequestError('not-found', 'There is no such upload.');
    },
    onUploadFinish: async (request, { id, metadata, size }) => {
      const upload = {
        path: join(incoming, id),
        name: metadata?.filename ?? '',
        about: async () => ({
          facts: parseFacts(metadata?.facts ?? undefined),
          belongsTo: await belongsTo(nodeRequest(request), metadata?.athlete ?? null, athletes),
        }),
      };
      const uploaded = await takeIn(upload, service).finally(() =>
        rm(`${upload.path}.json`, { force: true }),
      );
      const answer = JSON.stringify(uploaded);
      const { userId } = viewerOf(nodeRequest(request));
      finished.keep(id, { bytes: size ?? 0, answer, userId });
      return { status_code: 200, headers: JSON_HEADER, body: answer };
    },
    onResponseError: async ({ method, url }, refusal) => {
      const error = await causeOf(refusal, incoming);
      if (!(error instanceof Error)) return undefined;
      const problem = loggedProblem(error);
      // Kept to be gone on with, half a clip would keep the disk full.
      if (isOfKind(problem, 'disk-full') && method === 'PATCH') await remove(incoming, uploadId(url));
      return { status_code: problem.status, body: JSON.stringify(problem) };
    },
  });
  return (request, response) =>
    finished.answer(request, response) ? undefined : uploads.handle(request, response);
}

/** Of a piece that could not be written the library does not say why: mostly the disk is full. */
async function causeOf(refusal: unknown, folder: string): Promise<unknown> {
  if (refusal !== ERRORS.FILE_WRITE_ERROR) return refusal;
  return requireRoom(folder, 0).then(
    () => refusal,
    (full: unknown) => full,
  );
}

function uploadId(url: string): string {
  return new URL(url, 'http://localhost').pathname.split('/').at(-1) ?? '';
}

async function remove(folder: string, id: string): Promise<void> {
  for (const name of [id, `${id}.json`]) await rm(join(folder, name), { force: true });
}

const JSON_HEADER = { 'Content-Type': 'application/json' };

/** What came in over the socket, beneath the request that the tus server hands on. */
function nodeRequest(request: Request & { runtime?: { node?: { req: unknown } } }): IncomingMessage {
  const beneath = request.runtime?.node?.req;
  if (beneath === undefined) throw new Error('The request did not come over a socket.');
  return beneath as IncomingMessage;
}
