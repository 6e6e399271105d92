import type { Gait } from '../gait/find-supports.ts';
import { RAD_PER_DEG } from '../maths/angle.ts';
import type { PoseTrack } from '../pose-track.ts';
import { groundSlope } from './ground.ts';
import type { SagittalPlane } from './sagittal-plane.ts';
import { isSideOn, type View } from './view.ts';

/** Tilt of a phone that nothing in the picture shows. */
const UNSEEN_ROLL_SD_RAD = 1.5 * RAD_PER_DEG;

/** Where forwards and up are in the picture, and how well that is known (1 sigma). */
export interface PlaneOfRunning {
  readonly plane: SagittalPlane;
  readonly rollSdRad: number;
  readonly groundSdRad: number;
}

/**
 * A picture in which the ground slopes was taken by a tilted camera, beside an inclined belt, or by a camera that is
 * not side-on. The incline is given; of the other two, roll is believed only when the shoulders do not show the
 * camera to be turned, because taking one for the other moves the plumb line by centimetres.
 */
export function planeOfRunning(
  track: PoseTrack,
  gait: Gait,
  view: View,
  inclineRad: number,
  legPx: number,
): PlaneOfRunning {
  const sideOn = isSideOn(view);
  const ground = groundSlope(track, gait.supports, view, { legPx, inclineRad });
  const roll = sideOn ? ground.slopeRad - inclineRad : 0;
  const { forwardSign } = view;
  const plane = { forwardSign, roll, groundSlope: Math.tan(ground.slopeRad - roll) };
  return { plane, rollSdRad: sideOn ? ground.sdRad : UNSEEN_ROLL_SD_RAD, groundSdRad: ground.sdRad };
}
