import { degrees, hanging, minus, plus, radians, type Vector } from './vector.ts';

/** Degrees from vertical: thigh with the knee ahead of the hip +, shank with the knee ahead of the ankle +. */
export interface LegAngles {
  readonly thighDeg: number;
  readonly shankDeg: number;
}

export interface LegLengths {
  readonly thigh: number;
  readonly shank: number;
}

export function kneeOf(hip: Vector, leg: LegLengths, angles: LegAngles): Vector {
  return plus(hip, hanging(leg.thigh, angles.thighDeg));
}

export function ankleOf(hip: Vector, leg: LegLengths, angles: LegAngles): Vector {
  return plus(kneeOf(hip, leg, angles), hanging(leg.shank, -angles.shankDeg));
}

/** Distance from hip to ankle at which the knee is bent by `kneeDeg`. */
export function legReach(leg: LegLengths, kneeDeg: number): number {
  return Math.sqrt(leg.thigh ** 2 + leg.shank ** 2 + 2 * leg.thigh * leg.shank * Math.cos(radians(kneeDeg)));
}

/** Angles of the leg between a given hip and ankle, knee to the front; a leg too short to reach is stretched out. */
export function legBetween(hip: Vector, ankle: Vector, leg: LegLengths): LegAngles {
  const { x, y } = minus(ankle, hip);
  const reach = Math.hypot(x, y);
  const cosKnee = (reach ** 2 - leg.thigh ** 2 - leg.shank ** 2) / (2 * leg.thigh * leg.shank);
  const knee = Math.acos(Math.min(1, cosKnee));
  const towardsAnkle = Math.atan2(x, -y);
  const thigh = towardsAnkle + Math.asin((leg.shank * Math.sin(knee)) / reach);
  return { thighDeg: degrees(thigh), shankDeg: degrees(knee - thigh) };
}
