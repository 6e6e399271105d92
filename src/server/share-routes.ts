import { type Request, Router } from 'express';
import type { AnalysisRecord } from '../api/analyses.ts';
import { revisionInAddressSchema } from '../api/reviews.ts';
import { newShareLinkSchema } from '../api/share-links.ts';
import { makeSharedVideo, SHARED_VIDEO } from '../jobs/shared-video.ts';
import type { Edition } from '../storage/edition.ts';
import { analysisOf } from './analysis-of.ts';
import { reportRoutes } from './report-routes.ts';
import { RequestError } from './request-error.ts';
import type { Service } from './service.ts';
import { jsonBody } from './stored-text.ts';
import { sendSharedFile } from './untimed.ts';
import { viewerOf } from './viewers.ts';

/** What the page works out a signed result from; all else tells of the automatic result, which is not what was signed. */
const WORKED_OUT_FROM = /^(?:analysis\.json|keypoints\.json|frames\/.+)$/;

/** Making links that show one report to whoever has them, and following them. */
export function shareRoutes(service: Service): Router {
  const { store, shares, reviews, corrected, folder } = service;
  const routes = Router();

  routes.get('/analyses/:id/links', async (request, response) => {
    const { id } = await analysisOf(store, request);
    response.json(await shares.of(id));
  });

  routes.post('/analyses/:id/links', jsonBody(), async (request, response) => {
    const analysis = await analysisOf(store, request);
    const { days } = newShareLinkSchema.parse(request.body);
    if (analysis.state !== 'done') throw new RequestError('not-now', 'Only a finished report can be shared.');
    await makeSharedVideo(folder, analysis);
    response.status(201).json(await shares.add(analysis.id, viewerOf(request).name ?? '', days));
  });

  routes.delete('/analyses/:id/links/:link', async (request, response) => {
    const { id } = await analysisOf(store, request);
    if (!(await shares.revoke(id, request.params.link)))
      throw new RequestError('not-found', 'There is no such link that still holds.');
    response.status(204).end();
  });

  const find = async (request: Request<{ secret: string }>): Promise<AnalysisRecord> => {
    const id = await shares.opens(request.params.secret);
    const analysis = id === null ? null : await store.find(id);
    if (analysis === null)
      throw new RequestError(
        'link-ended',
        'This link does not hold any more: it has expired, or it was taken back.',
      );
    // Whose stride it is stays with those who shared it.
    return { ...analysis, athlete: null };
  };
  /** What was signed off last is all that a link shows. @throws RequestError link-ended, not-found */
  const signedOf = async (request: Request<{ secret: string; revision: string }>): Promise<Edition> => {
    const signed = await reviews.signedEdition((await find(request)).id);
    if (signed?.revision !== revisionInAddressSchema.parse(request.params.revision))
      throw new RequestError('not-found', 'That is not what was signed off.');
    return signed;
  };

  routes.get('/shared/:secret/review/:revision/files', async (request, response) => {
    response.json(await corrected.read(await signedOf(request)));
  });

  routes.get('/shared/:secret/review/:revision/files/*name', async (request, response) => {
    await sendSharedFile(response, request.params.name, folder.edition(await signedOf(request)));
  });

  return routes.use(
    reportRoutes(service, {
      base: '/shared/:secret',
      find,
      video: ({ id }) => ({ name: SHARED_VIDEO, root: folder.result(id) }),
      review: (id) => reviews.shown(id),
      offered: async (id) => {
        const isSigned = (await reviews.signedEdition(id)) !== null;
        return (name) => !isSigned || WORKED_OUT_FROM.test(name);
      },
      untimed: true,
    }),
  );
}
