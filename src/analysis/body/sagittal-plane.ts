import type { KeypointName, PoseTrack } from '../pose-track.ts';
import type { Path } from './body.ts';

/** The turn between picture pixels and the plane of running, both ways. */
export interface SagittalPlane {
  readonly forwardSign: 1 | -1;
  /** Camera roll in radians: how far gravity's vertical is turned in the picture. */
  readonly roll: number;
  /**
   * Rise of the ground per pixel forwards, against the horizontal: incline, and what an oblique camera makes of a
   * level belt. `up` is counted from a line of this slope, so that heights above the ground can be compared along it.
   */
  readonly groundSlope: number;
}

/** (forward, up) back to picture pixels. */
export function toPicture(plane: SagittalPlane, forward: number, up: number): { x: number; y: number } {
  const cos = Math.cos(plane.roll);
  const sin = Math.sin(plane.roll);
  const height = up + plane.groundSlope * forward;
  return { x: plane.forwardSign * (forward * cos - height * sin), y: -(height * cos + forward * sin) };
}

/** Picture (x right, y down) to the plane of running, a value per frame. */
export function toSagittal(
  { forwardSign, roll, groundSlope }: SagittalPlane,
  x: Float64Array,
  y: Float64Array,
): Path {
  const cos = Math.cos(roll);
  const sin = Math.sin(roll);
  const forward = x.map((value, i) => forwardSign * value * cos - y[i] * sin);
  const up = y.map((value, i) => -value * cos - forwardSign * x[i] * sin - groundSlope * forward[i]);
  return { forward, up };
}

/** One keypoint of a track in the plane of running, a value per frame. */
export function pathOf(track: PoseTrack, name: KeypointName, plane: SagittalPlane): Path {
  const { x, y } = track.keypoints[name];
  return toSagittal(plane, x, y);
}

/** The point a share of the way from one path to another; 0.5 is the middle. */
export function between(from: Path, to: Path, share: number): Path {
  const mix = (a: Float64Array, b: Float64Array): Float64Array =>
    a.map((value, i) => value + share * (b[i] - value));
  return { forward: mix(from.forward, to.forward), up: mix(from.up, to.up) };
}
