import { Router } from 'express';
import { INPUT_FILE, SHOWN_CLIP_FILE } from '../jobs/result-files.ts';
import { analysisOf } from './analysis-of.ts';
import { RequestError } from './request-error.ts';
import type { Service } from './service.ts';

/** All that a report may consist of; nothing else in its folder is given out. */
const RESULT_FILE =
  /^(?:analysis\.json|keypoints\.json|supports\.csv|report\.html|report\.pdf|annotated\.mp4|frames\/[\w-]+\.jpg)$/;

/** A report.html opened from here may do what it could do from disk: show its own pictures, run nothing. */
const REPORT_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

export function fileRoutes({ store, folder }: Service): Router {
  const routes = Router();

  routes.get('/analyses/:id/files/*name', async (request, response) => {
    const { id } = await analysisOf(store, request.params.id);
    const name = request.params.name.join('/');
    if (!RESULT_FILE.test(name)) throw new RequestError('not-found', 'There is no such file.');
    if (name.endsWith('.html')) response.set('Content-Security-Policy', REPORT_POLICY);
    response.sendFile(name, { root: folder.result(id), cacheControl: false });
  });

  routes.get('/analyses/:id/input', async (request, response) => {
    const { id } = await analysisOf(store, request.params.id);
    response.sendFile(INPUT_FILE, { root: folder.result(id), cacheControl: false });
  });

  routes.get('/analyses/:id/video', async (request, response) => {
    const { id, clipSha256, facts } = await analysisOf(store, request.params.id);
    const [file, root] = facts.blurFaces ? [SHOWN_CLIP_FILE, folder.result(id)] : [clipSha256, folder.clips];
    response.type('video/mp4').sendFile(file, { root, cacheControl: false });
  });
  return routes;
}
