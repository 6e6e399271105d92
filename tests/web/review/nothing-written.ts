import type { Review } from '../../../src/api/reviews.ts';

export const NOTHING_WRITTEN: Review['writtenIn'] = {
  events: [],
  excludedSupports: [],
  swappedLegs: [],
  keypoints: [],
  notes: [],
  grades: [],
  facts: {},
};
