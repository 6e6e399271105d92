import { median, present } from '../maths/statistics.ts';
import { type PoseTrack, type Side, SIDES } from '../pose-track.ts';
import { thighAndShankPx } from '../trajectories/leg-length.ts';

/** How the camera sees the runner. */
export interface View {
  /** Towards which edge of the picture the runner faces. In a side view this is also the side that is near. */
  readonly direction: Side;
  /** +1 when x grows forwards, -1 when it grows backwards. */
  readonly forwardSign: 1 | -1;
  /** Share of foot steps that point the way of `direction`, 0.5 to 1. */
  readonly certainty: number;
  /** Angle between the picture plane and the plane of running; sign by which shoulder is ahead. */
  readonly yawDeg: number;
  /** Median horizontal extent of the foot over thigh plus shank: about 0.3 from the side, near 0 from the front. */
  readonly footExtent: number;
}

/** Shoulder breadth over thigh plus shank (Drillis and Contini 1966: 0.259 H and 0.491 H). */
const SHOULDERS_OVER_LEG = 0.259 / 0.491;

/** Up to this yaw the camera counts as side-on (biomechanics brief, section 5: warn from 8 degrees). */
export const SIDE_ON_DEG = 8;

/** Whether the camera is turned so little that roll can be told from the slope of the ground. */
export function isSideOn(view: View): boolean {
  return Math.abs(view.yawDeg) < SIDE_ON_DEG;
}

/**
 * How the camera sees the runner, from heels, toes and shoulders over the whole clip.
 * @param direction where the runner faces, if somebody says so; else as most feet point
 */
export function viewOf(track: PoseTrack, direction: Side | null): View {
  const legPx = thighAndShankPx(track);
  const extents = SIDES.flatMap((side) => footExtents(track, side));
  const typical = median(extents);
  const facing = direction ?? (typical >= 0 ? 'right' : 'left');
  const forwardSign = facing === 'right' ? 1 : -1;
  return {
    direction: facing,
    forwardSign,
    certainty: extents.filter((extent) => extent * forwardSign > 0).length / extents.length,
    yawDeg: yawDeg(track, legPx),
    footExtent: Math.abs(typical) / legPx,
  };
}

function footExtents(track: PoseTrack, side: Side): number[] {
  const heel = track.keypoints[`${side}_heel`].x;
  return present(track.keypoints[`${side}_foot_index`].x.map((x, i) => x - heel[i]));
}

/** Trunk rotation averages out over strides; what is left of the distance between the shoulders is the camera. */
function yawDeg(track: PoseTrack, legPx: number): number {
  const right = track.keypoints.right_shoulder.x;
  const apart = median(track.keypoints.left_shoulder.x.map((x, i) => x - right[i]));
  const sine = apart / (SHOULDERS_OVER_LEG * legPx);
  return (Math.asin(Math.max(-1, Math.min(1, sine))) * 180) / Math.PI;
}
