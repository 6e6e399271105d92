export type Sex = 'male' | 'female';

interface Share {
  readonly male: number;
  readonly female: number;
}

/** Mass of a segment as a share of the body, and its centre of mass as a share of its length from the first end. */
interface SegmentMass {
  readonly mass: Share;
  readonly centre: Share;
}

/**
 * de Leva 1996, J Biomech 29:1223-1230, table 4 (adjusted Zatsiorsky). The head is a point midway between the
 * ears; the trunk reaches from mid-shoulder to mid-hip, the foot from heel to toe tip, the hand to the knuckles.
 */
export const SEGMENT_MASSES = {
  head: { mass: { male: 0.0694, female: 0.0668 }, centre: { male: 0, female: 0 } },
  trunk: { mass: { male: 0.4346, female: 0.4257 }, centre: { male: 0.431, female: 0.3782 } },
  upperArm: { mass: { male: 0.0271, female: 0.0255 }, centre: { male: 0.5772, female: 0.5754 } },
  forearm: { mass: { male: 0.0162, female: 0.0138 }, centre: { male: 0.4574, female: 0.4559 } },
  hand: { mass: { male: 0.0061, female: 0.0056 }, centre: { male: 0.79, female: 0.7474 } },
  thigh: { mass: { male: 0.1416, female: 0.1478 }, centre: { male: 0.4095, female: 0.3612 } },
  shank: { mass: { male: 0.0433, female: 0.0481 }, centre: { male: 0.4395, female: 0.4352 } },
  foot: { mass: { male: 0.0137, female: 0.0129 }, centre: { male: 0.4415, female: 0.4014 } },
} as const satisfies Record<string, SegmentMass>;

export type SegmentName = keyof typeof SEGMENT_MASSES;

/** The share for one sex, or the mean of both where it is not given. */
export function shareOf(share: Share, sex: Sex | null): number {
  return sex === null ? (share.male + share.female) / 2 : share[sex];
}
