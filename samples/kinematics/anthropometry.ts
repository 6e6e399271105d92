import type { Vector } from './vector.ts';

export type Sex = 'male' | 'female';

/** Lengths of one runner in metres; joint centres in the plane of running, `Half` widths across it. */
export interface BodySize {
  readonly heightM: number;
  readonly sex: Sex;
  readonly thigh: number;
  readonly shank: number;
  readonly trunk: number;
  readonly upperArm: number;
  readonly forearm: number;
  readonly hand: number;
  /** Mid-shoulder to the level of the ear canal, upright. */
  readonly neckToEar: number;
  readonly hipHalf: number;
  readonly shoulderHalf: number;
  readonly shoe: ShoeSize;
  /** Hip joint to the ground, standing in shoes. */
  readonly legLength: number;
}

/**
 * A shoe in the frame of its rear part: origin at the ball (metatarsal heads) on the sole, x towards the tip,
 * y up, foot flat. The part ahead of the ball bends about the ball.
 */
export interface ShoeSize {
  readonly length: number;
  readonly ankle: Vector;
  /** Rearmost low point of the shoe. */
  readonly rear: Vector;
  /** Heel bone, where a pose model puts its heel point: 14 of 122 px ahead of the rear on a real shoe. */
  readonly heel: Vector;
  /** Where the rear of the sole meets the ground. */
  readonly heelSole: Vector;
  /** Where the front of the sole leaves the ground last. */
  readonly toeSole: Vector;
  /** Big toe's end, where a pose model puts its foot index: 11 of 122 px behind the tip on a real shoe. */
  readonly toe: Vector;
  readonly tip: Vector;
}

/**
 * Share of stature. Thigh, shank and heel-to-ball length as measured on runner 1 of Fukuchi et al. 2017;
 * the rest from Drillis and Contini's proportions as given by Winter, Biomechanics and Motor Control.
 */
const SHARE = {
  thigh: 0.236,
  shank: 0.245,
  ankleHeight: 0.039,
  trunk: 0.288,
  upperArm: 0.186,
  forearm: 0.146,
  hand: 0.108,
  neckToEar: 0.13,
  shoe: 0.16,
} as const;
const HALF_WIDTH_SHARE = {
  male: { hip: 0.048, shoulder: 0.102 },
  female: { hip: 0.052, shoulder: 0.094 },
} as const;
/** Stack of a running shoe under the heel. */
const SOLE_M = 0.02;

function shoeSize(heightM: number): ShoeSize {
  const length = SHARE.shoe * heightM;
  const at = (x: number, y: number): Vector => ({ x: x * length, y: y * length });
  return {
    length,
    ankle: { x: -0.415 * length, y: SHARE.ankleHeight * heightM + SOLE_M },
    rear: at(-0.66, 0.04),
    heel: at(-0.54, 0.13),
    heelSole: at(-0.6, 0),
    toeSole: at(0.26, 0),
    toe: at(0.25, 0.08),
    tip: at(0.34, 0.1),
  };
}

export function bodySize(heightM: number, sex: Sex): BodySize {
  const half = HALF_WIDTH_SHARE[sex];
  const shoe = shoeSize(heightM);
  const thigh = SHARE.thigh * heightM;
  const shank = SHARE.shank * heightM;
  return {
    heightM,
    sex,
    thigh,
    shank,
    trunk: SHARE.trunk * heightM,
    upperArm: SHARE.upperArm * heightM,
    forearm: SHARE.forearm * heightM,
    hand: SHARE.hand * heightM,
    neckToEar: SHARE.neckToEar * heightM,
    hipHalf: half.hip * heightM,
    shoulderHalf: half.shoulder * heightM,
    shoe,
    legLength: thigh + shank + shoe.ankle.y,
  };
}
