import { Router } from 'express';
import { type ChangedClipFacts, changedClipFactsSchema } from '../api/analyses.ts';
import { analyseAgain } from '../jobs/queue-clip.ts';
import { analysisOf } from './analysis-of.ts';
import type { Service } from './service.ts';
import { jsonBody } from './stored-text.ts';

/** Faces are blurred in what is shown: the points are the same, and what coaches made of them holds. */
function isOfSamePoints({ blurFaces, ...others }: ChangedClipFacts): boolean {
  return blurFaces !== undefined && Object.values(others).every((one) => one === undefined);
}

/** The same clip with other facts, without sending it again. */
export function againRoutes(service: Service): Router {
  const routes = Router();
  routes.post('/analyses/:id/again', jsonBody(), async (request, response) => {
    const analysis = await analysisOf(service.store, request);
    const changed = changedClipFactsSchema.parse(request.body);
    const again = await analyseAgain(analysis, changed, service);
    if (isOfSamePoints(changed)) await service.reviews.carryOver(analysis.id, again.analysis.id);
    response.status(again.known ? 200 : 201).json(again);
  });
  return routes;
}
