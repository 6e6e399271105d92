import { type Request, Router } from 'express';
import { correctedRevisionSchema } from '../api/corrected-files.ts';
import type { RevisionOf } from '../jobs/corrected-state.ts';
import { analysisOf } from './analysis-of.ts';
import { RequestError } from './request-error.ts';
import { sendResultFile } from './result-file.ts';
import type { Service } from './service.ts';

/** The files of corrected results. A revision never changes, and so neither do its files. */
export function correctedFileRoutes({ store, reviews, corrected, folder }: Service): Router {
  const routes = Router();

  /** @throws RequestError not-found, not-now */
  const revisionOf = async (request: Request<{ id: string; revision: string }>): Promise<RevisionOf> => {
    const { id, state } = await analysisOf(store, request);
    const revision = correctedRevisionSchema.parse(request.params.revision);
    if ((await reviews.revision(id, revision)) === null)
      throw new RequestError('not-found', 'There is no such revision.');
    if (state !== 'done') throw new RequestError('not-now', 'The analysis has not ended yet.');
    return { id, revision };
  };

  routes
    .route('/analyses/:id/review/:revision/files')
    .get(async (request, response) => {
      response.json(await corrected.read(await revisionOf(request)));
    })
    .post(async (request, response) => {
      const files = await corrected.request(await revisionOf(request));
      response.status(files.state === 'done' ? 200 : 202).json(files);
    });

  routes.get('/analyses/:id/review/:revision/files/*name', async (request, response) => {
    const { id, revision } = await revisionOf(request);
    sendResultFile(response, request.params.name, folder.corrected(id, revision));
  });
  return routes;
}
