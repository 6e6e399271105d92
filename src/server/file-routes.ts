import { Router } from 'express';
import { INPUT_FILE, SHOWN_CLIP_FILE } from '../jobs/result-files.ts';
import { analysisOf } from './analysis-of.ts';
import { sendResultFile } from './result-file.ts';
import type { Service } from './service.ts';

export function fileRoutes({ store, folder }: Service): Router {
  const routes = Router();

  routes.get('/analyses/:id/files/*name', async (request, response) => {
    const { id } = await analysisOf(store, request.params.id);
    sendResultFile(response, request.params.name, folder.result(id));
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
