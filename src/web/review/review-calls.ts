import { reviewSchema, type NewRevision, type NewSignOff, type Review } from '../../api/reviews.ts';
import { analysisPath } from '../api/analyses.ts';
import { ask, sent } from '../api/client.ts';

export function getReview(id: string, signal: AbortSignal): Promise<Review> {
  return ask(analysisPath(id, '/review'), reviewSchema, { signal });
}

/** Throws ApiError; with status 409 when somebody else was quicker. */
export function putRevision(id: string, revision: NewRevision): Promise<Review> {
  return ask(analysisPath(id, '/review'), reviewSchema, sent('PUT', revision));
}

export function postSignOff(id: string, signOff: NewSignOff): Promise<Review> {
  return ask(analysisPath(id, '/sign-offs'), reviewSchema, sent('POST', signOff));
}
