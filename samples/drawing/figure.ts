import type { Side } from '../../src/analysis/pose-track.ts';
import type { Camera } from '../camera.ts';
import { FOOT_HALF_M } from '../body-points.ts';
import type { BodySize } from '../kinematics/anthropometry.ts';
import type { RunnerPose } from '../kinematics/runner-pose.ts';
import { drawArm } from './arm.ts';
import { Brush } from './brush.ts';
import { drawHead } from './head.ts';
import { drawLeg } from './leg.ts';
import type { Look } from './looks.ts';
import { drawShoe } from './shoe.ts';
import { drawSeat, drawTrunk } from './trunk.ts';

/** Light on what is far from the camera: the body shades it. */
const FAR_LIGHT = 0.62;

/**
 * A person as SVG, far side first.
 * @param x metres to add to the pose's forward coordinate
 */
export function drawFigure(
  camera: Camera,
  pose: RunnerPose,
  x: number,
  body: BodySize,
  look: Look,
  nearSide: Side,
): string {
  const farSide = nearSide === 'left' ? 'right' : 'left';
  const brushAt = (depthM: number, light: number): Brush =>
    new Brush((at) => camera.pixel({ x: at.x + x, y: at.y }, depthM), light, look.build);
  const leg = (side: Side, depthM: number, light: number): string => {
    const shin = brushAt(depthM, light);
    drawLeg(shin, pose.legs[side], look);
    const foot = brushAt(Math.sign(depthM) * FOOT_HALF_M, light);
    drawShoe(foot, pose.legs[side], body, look);
    return shin.svg() + foot.svg();
  };
  const arm = (side: Side, depthM: number, light: number): string => {
    const brush = brushAt(depthM, light);
    drawArm(brush, pose.arms[side], body, look);
    return brush.svg();
  };
  const middle = brushAt(0, 1);
  drawTrunk(middle, pose, look);
  drawHead(middle, pose, body, look);
  const seat = brushAt(0, 0.94);
  drawSeat(seat, pose, look);
  const legDepth = (body.hipHalf + FOOT_HALF_M) / 2;
  return [
    arm(farSide, body.shoulderHalf, FAR_LIGHT),
    leg(farSide, legDepth, FAR_LIGHT),
    seat.svg(),
    leg(nearSide, -legDepth, 1),
    middle.svg(),
    arm(nearSide, -body.shoulderHalf, 1.02),
  ].join('');
}
