import { json, Router } from 'express';
import { newRevisionSchema, newSignOffSchema } from '../api/reviews.ts';
import { analysisOf } from './analysis-of.ts';
import { RequestError } from './request-error.ts';
import type { Service } from './service.ts';

/** Fifty thousand points set by hand. */
const LARGEST_BODY = '5mb';

export function reviewRoutes({ store, reviews }: Pick<Service, 'store' | 'reviews'>): Router {
  const routes = Router();

  routes.get('/analyses/:id/review', async (request, response) => {
    const { id } = await analysisOf(store, request.params.id);
    response.json(await reviews.of(id));
  });

  routes.put('/analyses/:id/review', json({ limit: LARGEST_BODY }), async (request, response) => {
    const { id } = await analysisOf(store, request.params.id);
    if (!(await reviews.add(id, newRevisionSchema.parse(request.body))))
      throw new RequestError('not-now', 'Somebody else has stored corrections meanwhile.');
    response.json(await reviews.of(id));
  });

  routes.post('/analyses/:id/sign-offs', json(), async (request, response) => {
    const { id } = await analysisOf(store, request.params.id);
    if (!(await reviews.signOff(id, newSignOffSchema.parse(request.body))))
      throw new RequestError('not-now', 'There is no such revision to sign.');
    response.status(201).json(await reviews.of(id));
  });
  return routes;
}
