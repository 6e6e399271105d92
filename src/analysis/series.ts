import type { Path } from './body/body.ts';
import type { BuiltBody } from './body/build-body.ts';
import { toPicture } from './body/sagittal-plane.ts';
import { bySide, KEYPOINT_NAMES, type KeypointName, type PoseTrack, type Side } from './pose-track.ts';
import type { Series } from './result.ts';

type Pixel = [number, number] | null;

/** Points of the face that no picture or measure uses. */
const FACE_DETAIL = /eye|mouth/;

/** The series of a clip that is not measured. */
export function emptySeries(): Series {
  return {
    timeMs: [],
    gcm: [],
    ankleAngleDeg: { left: [], right: [] },
    footPitchDeg: { left: [], right: [] },
    kneeFlexionDeg: { left: [], right: [] },
    gcmAheadOfBallM: { left: [], right: [] },
    groundLine: { left: null, right: null },
    gravity: [0, 1],
    points: {},
  };
}

/** What pictures and charts are drawn from, per frame, in picture pixels and degrees. */
export function buildSeries(track: PoseTrack, built: BuiltBody): Series {
  const { body } = built;
  return {
    timeMs: Array.from(track.timesMs),
    gcm: pixels(body.gcm, built),
    ankleAngleDeg: bySide((side) => orNull(body.angles[side].ankleDorsiflexionDeg)),
    footPitchDeg: bySide((side) => orNull(body.angles[side].footPitchDeg)),
    kneeFlexionDeg: bySide((side) => orNull(body.angles[side].kneeFlexionDeg)),
    gcmAheadOfBallM: bySide((side) => gcmAheadOfBall(built, side)),
    groundLine: bySide((side) => groundLine(built, side)),
    gravity: gravity(built),
    points: {
      ...detectedPoints(track),
      left_ball: pixels(body.legs.left.ball, built),
      right_ball: pixels(body.legs.right.ball, built),
    },
  };
}

function orNull(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

function pixels(path: Path, built: BuiltBody): Pixel[] {
  return Array.from(path.forward, (forward, i) => {
    const { x, y } = toPicture(built.plane, forward, path.up[i]);
    return Number.isNaN(x + y) ? null : [x, y];
  });
}

function detectedPoints(track: PoseTrack): Partial<Record<KeypointName, Pixel[]>> {
  const names = KEYPOINT_NAMES.filter((name) => !FACE_DETAIL.test(name));
  return Object.fromEntries(
    names.map((name) => {
      const { x, y } = track.keypoints[name];
      return [name, Array.from(x, (value, i): Pixel => (Number.isNaN(value + y[i]) ? null : [value, y[i]]))];
    }),
  );
}

function gcmAheadOfBall({ body }: BuiltBody, side: Side): (number | null)[] {
  const { scale } = body;
  if (scale === null) return Array.from(body.timesMs, () => null);
  const ball = body.legs[side].ball.forward;
  return orNull(body.gcm.forward.map((x, i) => (x - ball[i]) / scale.pxPerM));
}

/** The ground under one foot in the picture: through the level of the ball, sloped as the ground is. */
function groundLine({ body, plane }: BuiltBody, side: Side): { y0Px: number; slope: number } | null {
  const { ballUpPx } = body.flatFoot[side];
  if (Number.isNaN(ballUpPx)) return null;
  const here = toPicture(plane, 0, ballUpPx);
  const there = toPicture(plane, 1000, ballUpPx);
  const slope = (there.y - here.y) / (there.x - here.x);
  return { slope, y0Px: here.y - slope * here.x };
}

function gravity({ plane }: BuiltBody): [number, number] {
  const here = toPicture(plane, 0, 0);
  const below = toPicture(plane, 0, -1);
  return [below.x - here.x, below.y - here.y];
}
