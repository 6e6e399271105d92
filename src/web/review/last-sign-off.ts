import type { Review } from '../../api/reviews.ts';

export interface LastSignOff {
  readonly signed: Review['signOffs'][number];
  /** What is shown is something else: a later revision, or what is corrected and not saved. */
  readonly changed: boolean;
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
