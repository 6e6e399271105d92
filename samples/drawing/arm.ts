import type { BodySize } from '../kinematics/anthropometry.ts';
import type { ArmPose } from '../kinematics/runner-pose.ts';
import { between, minus, plus, turned, type Vector } from '../kinematics/vector.ts';
import type { Brush } from './brush.ts';
import type { Look } from './looks.ts';
import type { Section } from './outline.ts';

const UPPER_ARM: readonly Section[] = [
  [-0.12, 0.035, 0.035],
  [0.05, 0.052, 0.05],
  [0.4, 0.048, 0.046],
  [0.8, 0.038, 0.038],
  [1.05, 0.034, 0.034],
];
const SLEEVE: readonly Section[] = [
  [-0.16, 0.045, 0.045],
  [0.05, 0.062, 0.058],
  [0.3, 0.06, 0.058],
  [0.52, 0.062, 0.058],
];
const FOREARM: readonly Section[] = [
  [-0.08, 0.032, 0.034],
  [0.15, 0.039, 0.04],
  [0.5, 0.033, 0.033],
  [0.9, 0.024, 0.025],
  [1.05, 0.025, 0.025],
];
/** A loose fist around the knuckles, shares of the wrist-to-knuckle length. */
const FIST: readonly (readonly [along: number, across: number])[] = [
  [-0.1, 0.24],
  [0.5, 0.34],
  [1.1, 0.34],
  [1.42, 0.1],
  [1.3, -0.3],
  [0.8, -0.42],
  [0.2, -0.3],
];

function handOutline(arm: ArmPose): Vector[] {
  const along = minus(arm.knuckles, arm.wrist);
  const across = turned(along, 90);
  return FIST.map(([u, v]) =>
    plus(arm.wrist, { x: u * along.x + v * across.x, y: u * along.y + v * across.y }),
  );
}

export function drawArm(brush: Brush, arm: ArmPose, body: BodySize, look: Look): void {
  brush.limb(arm.shoulder, arm.elbow, UPPER_ARM, look.skin);
  brush.limb(arm.elbow, arm.wrist, FOREARM, look.skin);
  brush.blob(handOutline(arm), look.skin);
  const thumb = between(arm.wrist, arm.knuckles, 0.4);
  const tip = plus(between(arm.wrist, arm.knuckles, 1.05), { x: 0.004, y: 0.016 * (body.heightM / 1.78) });
  brush.line([thumb, tip], [look.skin[0] * 0.86, look.skin[1] * 0.86, look.skin[2] * 0.86], 0.016);
  brush.limb(arm.shoulder, arm.elbow, SLEEVE, look.shirt);
}
