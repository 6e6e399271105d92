import { type RequestHandler, Router } from 'express';
import multer, { diskStorage, MulterError, type StorageEngine } from 'multer';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { clipFactsSchema } from '../api/analyses.ts';
import { type AboutClip, takeIn } from '../jobs/take-in.ts';
import { belongsTo } from './belongs-to.ts';
import { uploadLimit } from './rate-limits.ts';
import { RequestError } from './request-error.ts';
import { requireRoom } from './require-room.ts';
import { LARGEST_UPLOAD_BYTES, type Service } from './service.ts';
import { loggedIn } from './viewers.ts';

const LONGEST_SHOWN = 60;

/** Plain uploads, for scripts: `curl -F facts='{"heightM":1.78}' -F clip=@run.mp4 .../api/clips`. */
export function clipRoutes(service: Service): Router {
  const files = multer({
    storage: passingStorage(service.folder.incoming),
    limits: { fileSize: LARGEST_UPLOAD_BYTES, files: 1, fields: 4, fieldSize: 10_000 },
  });
  const routes = Router();
  routes.post(
    '/clips',
    loggedIn,
    uploadLimit(),
    async (request, _, next) => {
      await requireRoom(service.folder.incoming, Number(request.headers['content-length'] ?? 0));
      next();
    },
    inGoodForm(files.single('clip')),
    async (request, response) => {
      const { file } = request;
      if (file === undefined)
        throw new RequestError('bad-request', 'The form needs a file in its field "clip".');
      const name = Buffer.from(file.originalname, 'latin1').toString('utf8');
      const { facts, athlete } = knownFields(request.body as Record<string, string | undefined>);
      const about = async (): Promise<AboutClip> => ({
        facts: parseFacts(facts),
        belongsTo: await belongsTo(request, athlete || null, service.athletes),
      });
      const uploaded = await takeIn({ path: file.path, name, about }, service);
      response.status(uploaded.known ? 200 : 201).json(uploaded);
    },
  );
  return routes;
}

/** A height in a field of its own would be lost unnoticed. @throws RequestError bad-request */
function knownFields({ facts, athlete, ...others }: Record<string, string | undefined>) {
  const unknown = Object.keys(others).at(0);
  if (unknown === undefined) return { facts, athlete };
  const name = unknown.slice(0, LONGEST_SHOWN);
  throw new RequestError(
    'bad-request',
    `The form has a field "${name}", which is not known here. What is said about the clip goes into its field "facts" as JSON, such as {"heightM":1.78}.`,
  );
}

/** @throws ZodError, RequestError bad-request */
export function parseFacts(text: string | undefined): ReturnType<typeof clipFactsSchema.parse> {
  try {
    return clipFactsSchema.parse(JSON.parse(text ?? '{}'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new RequestError('bad-request', '"facts" is not JSON.');
    throw error;
  }
}

/** Keeps a file until its request has been answered: what is to stay has been moved by then, and what was cut off has not. */
function passingStorage(folder: string): StorageEngine {
  return diskStorage({
    destination: folder,
    filename: ({ res }, _, named) => {
      const name = randomBytes(16).toString('hex');
      res?.once('close', () => void rm(join(folder, name), { force: true }));
      named(null, name);
    },
  });
}

/** What the parser of forms finds wrong with one has no code; what the disk finds wrong has. */
function inGoodForm(parse: RequestHandler): RequestHandler {
  return (request, response, next) => {
    void parse(request, response, (error?: unknown) => {
      const malformed = error instanceof Error && !(error instanceof MulterError) && !('code' in error);
      next(malformed ? new RequestError('bad-request', `The form is broken: ${error.message}.`) : error);
    });
  };
}
