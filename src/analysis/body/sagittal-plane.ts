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

/** Picture (x right, y down) to (forward, up). */
export function toSagittal(plane: SagittalPlane, x: number, y: number): { forward: number; up: number } {
  const along = plane.forwardSign * x;
  const cos = Math.cos(plane.roll);
  const sin = Math.sin(plane.roll);
  const forward = along * cos - y * sin;
  return { forward, up: -y * cos - along * sin - plane.groundSlope * forward };
}

/** (forward, up) back to picture pixels. */
export function toPicture(plane: SagittalPlane, forward: number, up: number): { x: number; y: number } {
  const cos = Math.cos(plane.roll);
  const sin = Math.sin(plane.roll);
  const height = up + plane.groundSlope * forward;
  return { x: plane.forwardSign * (forward * cos - height * sin), y: -(height * cos + forward * sin) };
}

export function pathOf(track: PoseTrack, name: KeypointName, plane: SagittalPlane): Path {
  const { x, y } = track.keypoints[name];
  const points = Array.from(x, (value, i) => toSagittal(plane, value, y[i]));
  return {
    forward: Float64Array.from(points, (point) => point.forward),
    up: Float64Array.from(points, (point) => point.up),
  };
}

/** The point a share of the way from one path to another; 0.5 is the middle. */
export function between(from: Path, to: Path, share: number): Path {
  const mix = (a: Float64Array, b: Float64Array): Float64Array =>
    a.map((value, i) => value + share * (b[i] - value));
  return { forward: mix(from.forward, to.forward), up: mix(from.up, to.up) };
}
