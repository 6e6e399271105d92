import { Router } from 'express';
import { changedClipFactsSchema } from '../api/analyses.ts';
import { analyseAgain } from '../jobs/queue-clip.ts';
import { analysisOf } from './analysis-of.ts';
import type { Service } from './service.ts';
import { jsonBody } from './stored-text.ts';

/** The same clip with other facts, without sending it again. */
export function againRoutes(service: Service): Router {
  const routes = Router();
  routes.post('/analyses/:id/again', jsonBody(), async (request, response) => {
    const analysis = await analysisOf(service.store, request);
    const again = await analyseAgain(analysis, changedClipFactsSchema.parse(request.body), service);
    response.status(again.known ? 200 : 201).json(again);
  });
  return routes;
}
