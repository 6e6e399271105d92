import { type Request, Router } from 'express';
import { isDeepStrictEqual } from 'node:util';
import {
  type NewRevision,
  newRevisionSchema,
  newSignOffSchema,
  revisionInAddressSchema,
} from '../api/reviews.ts';
import { analysisOf } from './analysis-of.ts';
import { RequestError } from './request-error.ts';
import type { Service } from './service.ts';
import { jsonBody } from './stored-text.ts';
import { viewerOf, viewerWithRole } from './viewers.ts';

type Grades = NewRevision['corrections']['grades'];

/** Fifty thousand points set by hand. */
const LARGEST_BODY = '5mb';

export function reviewRoutes({ store, reviews, corrected }: Service): Router {
  const routes = Router();

  routes.put('/analyses/:id/review', jsonBody({ limit: LARGEST_BODY }), async (request, response) => {
    const { id } = await analysisOf(store, request);
    const revision = signed(newRevisionSchema.parse(request.body), request);
    if (viewerOf(request).role === 'runner') await checkGrades(id, revision);
    if (!(await reviews.add(id, revision)))
      throw new RequestError('not-now', 'Somebody else has stored corrections meanwhile.');
    response.json(await reviews.of(id));
  });

  routes.get('/analyses/:id/review/:revision', async (request, response) => {
    const { id } = await analysisOf(store, request);
    const review = await reviews.at(id, revisionInAddressSchema.parse(request.params.revision));
    if (review === null) throw new RequestError('not-found', 'There is no such revision.');
    response.json(review);
  });

  routes.post('/analyses/:id/sign-offs', jsonBody(), async (request, response) => {
    viewerWithRole(request, 'coach', 'administrator');
    const { id, state } = await analysisOf(store, request);
    const signOff = signed(newSignOffSchema.parse(request.body), request);
    if (state !== 'done') throw new RequestError('not-now', 'Only a finished analysis can be signed off.');
    if (!(await reviews.signOff(id, signOff)))
      throw new RequestError('not-now', 'There is no such revision to sign.');
    const edition = await reviews.edition(id, signOff.revision);
    if (edition !== null) await corrected.signedOff(edition);
    response.status(201).json(await reviews.of(id));
  });

  /** Runners correct what was measured, and leave the judgement as it is. @throws RequestError role-needed */
  const checkGrades = async (id: string, { basedOn, corrections }: NewRevision): Promise<void> => {
    const before = await reviews.at(id, basedOn);
    if (!areSameGrades(before?.corrections.grades ?? [], corrections.grades))
      throw new RequestError('role-needed', 'Only coach or administrator may grade by hand.');
  };
  return routes;
}

/** In whichever order: there is one for a finding at most. */
function areSameGrades(some: Grades, others: Grades): boolean {
  const byFinding = (grades: Grades): object =>
    Object.fromEntries(grades.map((one) => [`${one.fault} ${one.foot}`, one]));
  return isDeepStrictEqual(byFinding(some), byFinding(others));
}

/** Who is logged in signs with the name of the account; only without a login people say who they are. */
function signed<Signed extends { author: string }>(said: Signed, request: Request<{ id: string }>): Signed {
  return { ...said, author: viewerOf(request).name ?? said.author };
}
