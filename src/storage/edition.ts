/** One stored revision of one analysis. */
export interface RevisionOf {
  readonly id: string;
  /** 0 is the automatic result. */
  readonly revision: number;
}

/**
 * A revision as it stands with so many sign-offs. The revision itself never changes; who has signed it does, so each
 * edition has files of its own, and none without a signature is taken for one with it.
 */
export interface Edition extends RevisionOf {
  readonly signOffs: number;
}
