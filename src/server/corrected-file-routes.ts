import { type Request, Router } from 'express';
import { revisionInAddressSchema } from '../api/reviews.ts';
import type { Edition } from '../storage/edition.ts';
import { analysisOf } from './analysis-of.ts';
import { RequestError } from './request-error.ts';
import { sendResultFile } from './result-file.ts';
import type { Service } from './service.ts';

/** The files of reviewed results. A revision never changes, and so its files change with its sign-offs only. */
export function correctedFileRoutes({ store, reviews, corrected, folder }: Service): Router {
  const routes = Router();

  /** @throws RequestError not-found, not-now */
  const editionOf = async (request: Request<{ id: string; revision: string }>): Promise<Edition> => {
    const { id, state } = await analysisOf(store, request);
    const revision = revisionInAddressSchema.parse(request.params.revision);
    const edition = await reviews.edition(id, revision);
    if (edition === null) throw new RequestError('not-found', 'There is no such revision.');
    if (revision === 0 && edition.signOffs === 0)
      throw new RequestError(
        'not-found',
        'Nobody has signed off the automatic result; it has its own files.',
      );
    if (state !== 'done') throw new RequestError('not-now', 'The analysis has not ended yet.');
    return edition;
  };

  routes
    .route('/analyses/:id/review/:revision/files')
    .get(async (request, response) => {
      response.json(await corrected.read(await editionOf(request)));
    })
    .post(async (request, response) => {
      const files = await corrected.request(await editionOf(request));
      response.status(files.state === 'done' ? 200 : 202).json(files);
    });

  routes.get('/analyses/:id/review/:revision/files/*name', async (request, response) => {
    sendResultFile(response, request.params.name, folder.edition(await editionOf(request)));
  });
  return routes;
}
