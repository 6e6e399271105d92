import type { BodySize } from './anthropometry.ts';
import { ankleOf, kneeOf, type LegAngles } from './leg-chain.ts';
import type { LegPose } from './runner-pose.ts';
import type { FootPitch } from './stance-foot.ts';
import { minus, plus, turned, type Vector } from './vector.ts';

/** All points of a leg from its hip, its angles and the pitch of its foot. */
export function legPose(
  body: BodySize,
  hip: Vector,
  angles: LegAngles & FootPitch,
  onGround: boolean,
): LegPose {
  const { shoe } = body;
  const { thighDeg, shankDeg, rearDeg, toeDeg } = angles;
  const ankle = ankleOf(hip, body, angles);
  const ball = minus(ankle, turned(shoe.ankle, rearDeg));
  const rear = (v: Vector): Vector => plus(ball, turned(v, rearDeg));
  const front = (v: Vector): Vector => plus(ball, turned(v, toeDeg));
  return {
    hip,
    knee: kneeOf(hip, body, angles),
    ankle,
    ball,
    heel: rear(shoe.heel),
    toe: front(shoe.toe),
    shoeRear: rear(shoe.rear),
    heelSole: rear(shoe.heelSole),
    toeSole: front(shoe.toeSole),
    shoeTip: front(shoe.tip),
    thighDeg,
    shankDeg,
    rearDeg,
    toeDeg,
    onGround,
  };
}

/** Height of the lowest point of the sole. */
export function soleHeight(leg: LegPose): number {
  return Math.min(leg.heelSole.y, leg.ball.y, leg.toeSole.y);
}
