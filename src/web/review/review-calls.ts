import { reviewSchema, type NewRevision, type NewSignOff, type Review } from '../../api/reviews.ts';
import { ask, sent } from '../api/client.ts';

/** @param report path of the report: of an analysis, or of a link to it */
export function getReview(report: string, signal: AbortSignal): Promise<Review> {
  return ask(`${report}/review`, reviewSchema, { signal });
}

/** Throws ApiError; with status 409 when somebody else was quicker. */
export function putRevision(report: string, revision: NewRevision): Promise<Review> {
  return ask(`${report}/review`, reviewSchema, sent('PUT', revision));
}

export function postSignOff(report: string, signOff: NewSignOff): Promise<Review> {
  return ask(`${report}/sign-offs`, reviewSchema, sent('POST', signOff));
}
