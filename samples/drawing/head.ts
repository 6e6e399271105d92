import type { BodySize } from '../kinematics/anthropometry.ts';
import type { RunnerPose } from '../kinematics/runner-pose.ts';
import { plus, turned, type Vector } from '../kinematics/vector.ts';
import type { Brush } from './brush.ts';
import { shaded, type Colour } from './colour.ts';
import type { Look } from './looks.ts';

type Point = readonly [x: number, y: number];

/** Profile in metres from the ear canal, face to +x, for a stature of 1.78 m. */
const PROFILE: readonly Point[] = [
  [-0.09, 0.02],
  [-0.07, 0.09],
  [-0.01, 0.122],
  [0.055, 0.108],
  [0.085, 0.07],
  [0.09, 0.036],
  [0.1, 0.015],
  [0.114, -0.004],
  [0.096, -0.018],
  [0.1, -0.034],
  [0.094, -0.046],
  [0.098, -0.056],
  [0.086, -0.07],
  [0.088, -0.092],
  [0.066, -0.108],
  [0.02, -0.09],
  [-0.01, -0.07],
  [-0.055, -0.065],
  [-0.085, -0.03],
];
const HAIR: readonly Point[] = [
  [-0.055, -0.055],
  [-0.088, -0.02],
  [-0.1, 0.03],
  [-0.08, 0.098],
  [-0.01, 0.134],
  [0.06, 0.12],
  [0.09, 0.078],
  [0.062, 0.085],
  [0.03, 0.07],
  [0.018, 0.03],
  [-0.012, 0.025],
  [-0.025, -0.02],
];
const EAR: readonly Point[] = [
  [-0.012, 0.022],
  [0.01, 0.024],
  [0.014, 0.005],
  [0.002, -0.024],
  [-0.012, -0.01],
];
const EYE: readonly Point[] = [
  [0.062, 0.034],
  [0.074, 0.041],
  [0.086, 0.034],
  [0.074, 0.029],
];
const BROW: readonly Point[] = [
  [0.055, 0.052],
  [0.074, 0.058],
  [0.09, 0.052],
];
const MOUTH: readonly Point[] = [
  [0.068, -0.046],
  [0.096, -0.045],
];
const NOSTRIL: readonly Point[] = [
  [0.092, -0.016],
  [0.104, -0.012],
];
const PONYTAIL: readonly Point[] = [
  [-0.085, 0.06],
  [-0.13, 0.05],
  [-0.17, -0.01],
  [-0.18, -0.08],
  [-0.15, -0.03],
  [-0.1, 0.02],
];
const EYE_WHITE: Colour = [240, 238, 232];
const PUPIL: Colour = [46, 34, 28];
const LIPS: Colour = [150, 74, 66];

export function drawHead(brush: Brush, pose: RunnerPose, body: BodySize, look: Look): void {
  const size = body.heightM / 1.78;
  const shape = (points: readonly Point[]): Vector[] =>
    points.map(([x, y]) => plus(pose.ear, turned({ x: x * size, y: y * size }, pose.headTiltDeg)));
  if (look.ponytail) brush.blob(shape(PONYTAIL), look.hair);
  brush.blob(shape(PROFILE), look.skin);
  brush.blob(shape(HAIR), look.hair);
  brush.blob(shape(EAR), shaded(look.skin, 0.92));
  brush.blob(shape(EYE), EYE_WHITE);
  brush.line(
    shape([
      [0.078, 0.035],
      [0.079, 0.0345],
    ]),
    PUPIL,
    0.011,
  );
  brush.line(shape(BROW), look.hair, 0.007);
  brush.line(shape(NOSTRIL), shaded(look.skin, 0.6), 0.005);
  brush.line(shape(MOUTH), LIPS, 0.007);
}
