import type { BodySize } from '../kinematics/anthropometry.ts';
import type { LegPose } from '../kinematics/runner-pose.ts';
import { plus, turned, type Vector } from '../kinematics/vector.ts';
import type { Brush } from './brush.ts';
import type { Look } from './looks.ts';

type Point = readonly [x: number, y: number];

/** Shares of the shoe's length, in the frame of ShoeSize: origin at the ball on the sole, x towards the tip. */
const SOLE: readonly Point[] = [
  [-0.645, 0.03],
  [-0.6, 0],
  [-0.4, 0.004],
  [-0.15, 0.003],
  [0, 0],
  [0.14, 0],
  [0.26, 0.008],
  [0.325, 0.05],
  [0.335, 0.085],
  [0.22, 0.075],
  [0, 0.07],
  [-0.25, 0.085],
  [-0.5, 0.11],
  [-0.655, 0.1],
];
const UPPER: readonly Point[] = [
  [-0.65, 0.09],
  [-0.4, 0.085],
  [-0.1, 0.07],
  [0.15, 0.065],
  [0.33, 0.08],
  [0.335, 0.115],
  [0.27, 0.155],
  [0.12, 0.19],
  [-0.05, 0.235],
  [-0.2, 0.275],
  [-0.3, 0.3],
  [-0.43, 0.25],
  [-0.57, 0.31],
  [-0.625, 0.27],
  [-0.65, 0.2],
];
const STRIPE: readonly Point[] = [
  [-0.42, 0.12],
  [-0.3, 0.2],
  [-0.16, 0.22],
  [-0.2, 0.2],
  [-0.3, 0.12],
];

/** The bend is spread a little before and behind the ball, as in a real shoe. */
const BEND_SPREAD = 0.08;

function bent(leg: LegPose, length: number, [x, y]: Point): Vector {
  const share = Math.min(1, Math.max(0, (x + BEND_SPREAD) / (2 * BEND_SPREAD)));
  const local = { x: x * length, y: y * length };
  const rear = turned(local, leg.rearDeg);
  const front = turned(local, leg.toeDeg);
  return plus(leg.ball, { x: rear.x + share * (front.x - rear.x), y: rear.y + share * (front.y - rear.y) });
}

export function drawShoe(brush: Brush, leg: LegPose, body: BodySize, look: Look): void {
  const shape = (points: readonly Point[]): Vector[] =>
    points.map((point) => bent(leg, body.shoe.length, point));
  brush.blob(shape(UPPER), look.shoe);
  brush.blob(shape(STRIPE), look.stripe, 1);
  brush.blob(shape(SOLE), look.sole, 0.6);
}
