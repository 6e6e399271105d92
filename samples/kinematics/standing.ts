import type { BodySize } from './anthropometry.ts';
import { centreOfMass } from './centre-of-mass.ts';
import { legPose } from './leg-pose.ts';
import type { LegPose, RunnerPose } from './runner-pose.ts';
import { standingUpperBody } from './upper-body.ts';
import { minus, type Vector } from './vector.ts';

/** Upright, feet flat and side by side, legs straight, with the centre of mass over the middle of the picture. */
export function standingPose(body: BodySize): RunnerPose {
  const pose = standingAt(body, 0);
  return standingAt(body, -centreOfMass(pose, body.sex).x);
}

function standingAt(body: BodySize, x: number): RunnerPose {
  const midHip: Vector = { x, y: body.legLength };
  const straight = { thighDeg: 0, shankDeg: 0, rearDeg: 0, toeDeg: 0 };
  const leg = (apart: number): LegPose => legPose(body, minus(midHip, { x: apart, y: 0 }), straight, true);
  // A few centimetres apart, or one leg would hide the other altogether.
  return { ...standingUpperBody(body, midHip), legs: { left: leg(0.02), right: leg(-0.02) } };
}
