import type { RunnerPose } from '../kinematics/runner-pose.ts';
import { between } from '../kinematics/vector.ts';
import type { Brush } from './brush.ts';
import type { Look } from './looks.ts';
import type { Section } from './outline.ts';

/** From mid-shoulder down to mid-hip. */
const SHIRT: readonly Section[] = [
  [-0.08, 0.03, 0.045],
  [0.02, 0.085, 0.095],
  [0.2, 0.118, 0.112],
  [0.45, 0.108, 0.1],
  [0.7, 0.1, 0.094],
  [0.86, 0.1, 0.108],
  [0.97, 0.096, 0.118],
];
const SEAT: readonly Section[] = [
  [0.76, 0.092, 0.098],
  [0.92, 0.098, 0.122],
  [1.05, 0.094, 0.122],
  [1.15, 0.07, 0.095],
];
const NECK: readonly Section[] = [
  [-0.4, 0.05, 0.05],
  [0.3, 0.05, 0.056],
  [0.9, 0.048, 0.056],
];

export function drawSeat(brush: Brush, pose: RunnerPose, look: Look): void {
  brush.limb(pose.midShoulder, pose.midHip, SEAT, look.legwear);
}

export function drawTrunk(brush: Brush, pose: RunnerPose, look: Look): void {
  brush.limb(pose.ear, between(pose.ear, pose.midShoulder, 1), NECK, look.skin);
  brush.limb(pose.midShoulder, pose.midHip, SHIRT, look.shirt);
}
