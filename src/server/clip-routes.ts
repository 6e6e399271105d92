import { Router } from 'express';
import multer from 'multer';
import { clipFactsSchema } from '../api/analyses.ts';
import { type AboutClip, takeIn } from '../jobs/take-in.ts';
import { belongsTo } from './belongs-to.ts';
import { uploadLimit } from './rate-limits.ts';
import { RequestError } from './request-error.ts';
import { LARGEST_UPLOAD_BYTES, type Service } from './service.ts';
import { loggedIn } from './viewers.ts';

/** Plain uploads, for scripts: `curl -F facts='{"heightM":1.78}' -F clip=@run.mp4 .../api/clips`. */
export function clipRoutes(service: Service): Router {
  const files = multer({
    dest: service.folder.incoming,
    limits: { fileSize: LARGEST_UPLOAD_BYTES, files: 1, fields: 4, fieldSize: 10_000 },
  });
  const routes = Router();
  routes.post('/clips', loggedIn, uploadLimit(), files.single('clip'), async (request, response) => {
    const { file } = request;
    if (file === undefined)
      throw new RequestError('bad-request', 'The form needs a file in its field "clip".');
    const name = Buffer.from(file.originalname, 'latin1').toString('utf8');
    const { facts, athlete } = request.body as { facts?: string; athlete?: string };
    const about = async (): Promise<AboutClip> => ({
      facts: parseFacts(facts),
      belongsTo: await belongsTo(request, athlete || null, service.athletes),
    });
    const uploaded = await takeIn({ path: file.path, name, about }, service);
    response.status(uploaded.known ? 200 : 201).json(uploaded);
  });
  return routes;
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
