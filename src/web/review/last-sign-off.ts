import type { Review } from '../../api/reviews.ts';

export interface LastSignOff {
  readonly signed: Review['signOffs'][number];
  /** What is shown is something else: a later revision, or what is corrected and not saved. */
  readonly changed: boolean;
}

/** Which revision was signed off last; null where none was. */
export function signedRevision(review: Pick<Review, 'signOffs'> | null): number | null {
  return review?.signOffs.at(-1)?.revision ?? null;
}

/** What a reader must know of the signature; null where there is none. */
export function lastSignOff(
  review: Pick<Review, 'revision' | 'signOffs'> | null,
  unsaved: boolean,
): LastSignOff | null {
  const signed = review?.signOffs.at(-1);
  if (review === null || signed === undefined) return null;
  return { signed, changed: unsaved || signed.revision !== review.revision };
}
