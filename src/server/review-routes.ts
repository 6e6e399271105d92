import { type Request, Router } from 'express';
import { newRevisionSchema, newSignOffSchema } from '../api/reviews.ts';
import { analysisOf } from './analysis-of.ts';
import { RequestError } from './request-error.ts';
import type { Service } from './service.ts';
import { jsonBody } from './stored-text.ts';
import { viewerOf, viewerWithRole } from './viewers.ts';

/** Fifty thousand points set by hand. */
const LARGEST_BODY = '5mb';

export function reviewRoutes({ store, reviews, corrected }: Service): Router {
  const routes = Router();

  routes.put('/analyses/:id/review', jsonBody({ limit: LARGEST_BODY }), async (request, response) => {
    const { id } = await analysisOf(store, request);
    if (!(await reviews.add(id, signed(newRevisionSchema.parse(request.body), request))))
      throw new RequestError('not-now', 'Somebody else has stored corrections meanwhile.');
    response.json(await reviews.of(id));
  });

  routes.post('/analyses/:id/sign-offs', jsonBody(), async (request, response) => {
    viewerWithRole(request, 'coach', 'administrator');
    const { id } = await analysisOf(store, request);
    const signOff = signed(newSignOffSchema.parse(request.body), request);
    if (!(await reviews.signOff(id, signOff)))
      throw new RequestError('not-now', 'There is no such revision to sign.');
    corrected.signedOff({ id, revision: signOff.revision });
    response.status(201).json(await reviews.of(id));
  });
  return routes;
}

/** Who is logged in signs with the name of the account; only without a login people say who they are. */
function signed<Signed extends { author: string }>(said: Signed, request: Request<{ id: string }>): Signed {
  return { ...said, author: viewerOf(request).name ?? said.author };
}
