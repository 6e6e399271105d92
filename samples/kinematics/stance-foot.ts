import type { ShoeSize } from './anthropometry.ts';
import type { FootPattern } from './gait-pattern.ts';
import { plus, radians, turned, type Vector } from './vector.ts';

/** Degrees, toe up +: the rear part of the foot and the part ahead of the ball. */
export interface FootPitch {
  readonly rearDeg: number;
  readonly toeDeg: number;
}

/** How a foot stands on the ground: its pitch and the ball, both relative to where the ball rests when flat. */
export interface StanceFoot extends FootPitch {
  readonly ballOffset: Vector;
}

/** Share of the contact at which the ball begins to leave the ground and the foot rolls over the toes. */
const TOE_ROLL_FROM = 0.8;

/** Falls from 1 at contact to 0 when settled, fast at first as a foot slaps down. */
function settling(share: number): number {
  return share >= 1 ? 0 : (1 - share) ** 2 * (1 + 0.6 * share);
}

/** From 0 to 1 at toe-off, gently at first and fastest just before. */
function rise(from: number, share: number): number {
  const x = Math.max(0, (share - from) / (1 - from));
  return x ** 2;
}

/** Pitch of the foot at a share (0 to 1) of its contact. */
export function stancePitch(foot: FootPattern, share: number): FootPitch {
  const landing = (foot.pitchAtContactDeg - foot.restPitchDeg) * settling(share / foot.settledBy);
  const leaving = (foot.pitchAtToeOffDeg - foot.restPitchDeg) * rise(foot.heelRiseFrom, share);
  const rearDeg = foot.restPitchDeg + landing + leaving;
  const roll = foot.toePitchAtToeOffDeg * rise(TOE_ROLL_FROM, share);
  // Toe up, the shoe turns over the heel in one piece; heel up, it bends at the ball and the toes stay flat.
  return { rearDeg, toeDeg: rearDeg > 0 ? rearDeg : roll };
}

/** The foot on the ground: it turns over the heel, then the ball, then the toes, each fixed to the ground. */
export function stanceFoot(foot: FootPattern, shoe: ShoeSize, share: number): StanceFoot {
  const pitch = stancePitch(foot, share);
  return { ...pitch, ballOffset: ballOffset(shoe, pitch) };
}

function ballOffset(shoe: ShoeSize, { rearDeg, toeDeg }: FootPitch): Vector {
  if (rearDeg > 0) {
    const length = -shoe.heelSole.x;
    return { x: length * (Math.cos(radians(rearDeg)) - 1), y: length * Math.sin(radians(rearDeg)) };
  }
  const length = shoe.toeSole.x;
  return { x: length * (1 - Math.cos(radians(toeDeg))), y: -length * Math.sin(radians(toeDeg)) };
}

/** Ankle joint of a foot with its ball at a given place. */
export function ankleAbove(shoe: ShoeSize, ball: Vector, rearDeg: number): Vector {
  return plus(ball, turned(shoe.ankle, rearDeg));
}
