import type { KeypointName, Side } from '../src/analysis/pose-track.ts';
import type { BodySize } from './kinematics/anthropometry.ts';
import type { ArmPose, LegPose, RunnerPose } from './kinematics/runner-pose.ts';
import { minus, plus, turned, type Vector } from './kinematics/vector.ts';
import type { TruthPoint } from './truth.ts';

/** A point of the body in metres, with its distance from the runner's middle towards his left. */
export interface BodyPoint {
  readonly at: Vector;
  readonly leftM: number;
}
export type BodyPoints = Readonly<Record<TruthPoint, BodyPoint>>;

/** Feet run closer to the middle than the hips. */
export const FOOT_HALF_M = 0.055;
/** Landmarks of the face from the ear canal, x to the front and y up, for a stature of 1.78 m. */
const FACE = {
  nose: { x: 0.112, y: 0.0, side: 0 },
  eye_inner: { x: 0.088, y: 0.032, side: 0.018 },
  eye: { x: 0.082, y: 0.033, side: 0.032 },
  eye_outer: { x: 0.072, y: 0.032, side: 0.045 },
  ear: { x: 0, y: 0.005, side: 0.07 },
  mouth: { x: 0.086, y: -0.045, side: 0.024 },
} as const;
const FACE_STATURE_M = 1.78;

function facePoint(pose: RunnerPose, body: BodySize, part: keyof typeof FACE, left: 1 | -1): BodyPoint {
  const { x, y, side } = FACE[part];
  const size = body.heightM / FACE_STATURE_M;
  return {
    at: plus(pose.ear, turned({ x: x * size, y: y * size }, pose.headTiltDeg)),
    leftM: left * side * size,
  };
}

function armPoints(arm: ArmPose, body: BodySize, left: 1 | -1) {
  const point = (at: Vector, outM: number): BodyPoint => ({ at, leftM: left * (body.shoulderHalf + outM) });
  const along = minus(arm.knuckles, arm.wrist);
  const finger = (share: number, tiltDeg: number): BodyPoint =>
    point(plus(arm.wrist, turned({ x: share * along.x, y: share * along.y }, tiltDeg)), -0.02);
  return {
    shoulder: point(arm.shoulder, 0),
    elbow: point(arm.elbow, 0.05),
    wrist: point(arm.wrist, 0),
    pinky: finger(1, -14),
    index: finger(1.1, 8),
    thumb: finger(0.75, 26),
  };
}

function legPoints(leg: LegPose, body: BodySize, left: 1 | -1) {
  const hip: BodyPoint = { at: leg.hip, leftM: left * body.hipHalf };
  const foot = (at: Vector): BodyPoint => ({ at, leftM: left * FOOT_HALF_M });
  return {
    hip,
    knee: { at: leg.knee, leftM: (left * (body.hipHalf + FOOT_HALF_M)) / 2 },
    ankle: foot(leg.ankle),
    heel: foot(leg.heel),
    foot_index: foot(leg.toe),
    ball: foot(leg.ball),
    shoe_rear: foot(leg.shoeRear),
    heel_sole: foot(leg.heelSole),
    toe_sole: foot(leg.toeSole),
    shoe_tip: foot(leg.shoeTip),
  };
}

const EYES = ['eye_inner', 'eye', 'eye_outer', 'ear'] as const;

/** All named points of the body. */
export function bodyPoints(pose: RunnerPose, body: BodySize): BodyPoints {
  const points: Partial<Record<TruthPoint, BodyPoint>> = { nose: facePoint(pose, body, 'nose', 1) };
  const add = (side: Side, left: 1 | -1): void => {
    const limbs = { ...armPoints(pose.arms[side], body, left), ...legPoints(pose.legs[side], body, left) };
    for (const [name, point] of Object.entries(limbs)) points[`${side}_${name}` as KeypointName] = point;
    for (const part of EYES) points[`${side}_${part}`] = facePoint(pose, body, part, left);
    points[`mouth_${side}`] = facePoint(pose, body, 'mouth', left);
  };
  add('left', 1);
  add('right', -1);
  return points as BodyPoints;
}
