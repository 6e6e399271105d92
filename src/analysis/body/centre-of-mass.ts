import { cubicSpline } from '../maths/spline.ts';
import { mean } from '../maths/statistics.ts';
import { type KeypointName, otherSide, type PoseTrack, SIDES, type Side } from '../pose-track.ts';
import { LONGEST_GAP_MS } from '../trajectories/gaps.ts';
import type { Path } from './body.ts';
import { between, pathOf, type SagittalPlane } from './sagittal-plane.ts';
import { SEGMENT_MASSES, type SegmentName, type Sex, shareOf } from './segment-masses.ts';

/** Below this confidence a hidden point is better replaced by its twin half a stride earlier or later. */
const LEAST_SCORE = 0.5;

const LIMB_JOINTS = ['elbow', 'wrist', 'index', 'pinky', 'knee', 'ankle', 'heel', 'foot_index'] as const;

/** Where a point hangs when nothing is known of it: its mass then moves with the joint above. */
const PARENT: Record<
  (typeof LIMB_JOINTS)[number],
  'shoulder' | 'elbow' | 'wrist' | 'hip' | 'knee' | 'ankle'
> = {
  elbow: 'shoulder',
  wrist: 'elbow',
  index: 'wrist',
  pinky: 'wrist',
  knee: 'hip',
  ankle: 'knee',
  heel: 'ankle',
  foot_index: 'ankle',
};

export interface CentreOfMass {
  readonly gcm: Path;
  /** Share of limb points, over frames, taken from the other side half a stride away, and from the parent joint. */
  readonly borrowedShare: number;
  readonly parentShare: number;
}

type Points = Map<KeypointName, Path>;

/** General centre of mass from the segments of the whole body. */
export function centreOfMass(
  track: PoseTrack,
  plane: SagittalPlane,
  strideMs: number | null,
  sex: Sex | null,
): CentreOfMass {
  const midHip = between(pathOf(track, 'left_hip', plane), pathOf(track, 'right_hip', plane), 0.5);
  const points: Points = new Map();
  for (const side of SIDES) {
    for (const joint of ['ear', 'shoulder', 'hip'] as const) {
      points.set(`${side}_${joint}`, pathOf(track, `${side}_${joint}`, plane));
    }
  }
  const used = { borrowed: 0, parent: 0, all: 0 };
  for (const joint of LIMB_JOINTS) {
    for (const side of SIDES) {
      points.set(`${side}_${joint}`, limbPoint(track, plane, midHip, strideMs, side, joint, points, used));
    }
  }
  const gcm = weighted(points, sex);
  return { gcm, borrowedShare: used.borrowed / used.all, parentShare: used.parent / used.all };
}

function limbPoint(
  track: PoseTrack,
  plane: SagittalPlane,
  midHip: Path,
  strideMs: number | null,
  side: Side,
  joint: (typeof LIMB_JOINTS)[number],
  points: Points,
  used: { borrowed: number; parent: number; all: number },
): Path {
  const own = pathOf(track, `${side}_${joint}`, plane);
  const { score } = track.keypoints[`${side}_${joint}`];
  const twin = strideMs === null ? null : twinPath(track, plane, midHip, strideMs, otherSide(side), joint);
  const parent = points.get(`${side}_${PARENT[joint]}`);
  const result = { forward: own.forward.slice(), up: own.up.slice() };
  for (let i = 0; i < result.up.length; i += 1) {
    used.all += 1;
    if (score[i] >= LEAST_SCORE && !Number.isNaN(own.up[i])) continue;
    if (twin !== null && !Number.isNaN(twin.up[i])) {
      used.borrowed += 1;
      result.forward[i] = twin.forward[i];
      result.up[i] = twin.up[i];
    } else if (Number.isNaN(own.up[i]) && parent !== undefined) {
      used.parent += 1;
      result.forward[i] = parent.forward[i];
      result.up[i] = parent.up[i];
    }
  }
  return result;
}

/** The same joint of the other side half a stride away, carried along with the hips; NaN where it is unsure too. */
function twinPath(
  track: PoseTrack,
  plane: SagittalPlane,
  midHip: Path,
  strideMs: number,
  side: Side,
  joint: (typeof LIMB_JOINTS)[number],
): Path {
  const { timesMs } = track;
  const path = pathOf(track, `${side}_${joint}`, plane);
  const { score } = track.keypoints[`${side}_${joint}`];
  const shifted = (values: Float64Array, hip: Float64Array): Float64Array => {
    const relative = values.map((value, i) => (score[i] >= LEAST_SCORE ? value - hip[i] : Number.NaN));
    const curve = cubicSpline(timesMs, relative, LONGEST_GAP_MS);
    // One way after the other: a curve asked in order need not search.
    const before = timesMs.map((time) => curve.at(time - strideMs / 2));
    const after = timesMs.map((time) => curve.at(time + strideMs / 2));
    return hip.map((at, i) => at + mean([before[i], after[i]]));
  };
  return { forward: shifted(path.forward, midHip.forward), up: shifted(path.up, midHip.up) };
}

function weighted(points: Points, sex: Sex | null): Path {
  const get = (name: KeypointName): Path => points.get(name) ?? noPath(points);
  const middle = (a: KeypointName, b: KeypointName): Path => between(get(a), get(b), 0.5);
  const shoulders = middle('left_shoulder', 'right_shoulder');
  const hips = middle('left_hip', 'right_hip');
  const parts: { segment: SegmentName; from: Path; to: Path }[] = [
    { segment: 'head', from: headOrNeck(middle('left_ear', 'right_ear'), shoulders, hips), to: shoulders },
    { segment: 'trunk', from: orElse(shoulders, hips), to: hips },
  ];
  for (const side of SIDES) {
    const at = (joint: 'shoulder' | 'hip' | (typeof LIMB_JOINTS)[number]): Path => get(`${side}_${joint}`);
    parts.push(
      { segment: 'upperArm', from: orElse(at('shoulder'), hips), to: orElse(at('elbow'), hips) },
      { segment: 'forearm', from: orElse(at('elbow'), hips), to: orElse(at('wrist'), hips) },
      {
        segment: 'hand',
        from: orElse(at('wrist'), hips),
        to: orElse(middle(`${side}_index`, `${side}_pinky`), hips),
      },
      { segment: 'thigh', from: at('hip'), to: at('knee') },
      { segment: 'shank', from: at('knee'), to: at('ankle') },
      { segment: 'foot', from: at('heel'), to: at('foot_index') },
    );
  }
  return sumOf(parts, sex);
}

function sumOf(parts: { segment: SegmentName; from: Path; to: Path }[], sex: Sex | null): Path {
  const frames = parts[0].to.up.length;
  const sum = { forward: new Float64Array(frames), up: new Float64Array(frames) };
  let total = 0;
  for (const { segment, from, to } of parts) {
    const mass = shareOf(SEGMENT_MASSES[segment].mass, sex);
    const centre = between(from, to, shareOf(SEGMENT_MASSES[segment].centre, sex));
    total += mass;
    for (let i = 0; i < frames; i += 1) {
      sum.forward[i] += mass * centre.forward[i];
      sum.up[i] += mass * centre.up[i];
    }
  }
  return { forward: sum.forward.map((value) => value / total), up: sum.up.map((value) => value / total) };
}

/** Without ears the head sits above the shoulders by a third of the trunk (de Leva's head and neck). */
function headOrNeck(ears: Path, shoulders: Path, hips: Path): Path {
  return orElse(ears, orElse(between(shoulders, hips, -1 / 3), hips));
}

function orElse(path: Path, substitute: Path): Path {
  const pick = (a: Float64Array, b: Float64Array): Float64Array =>
    a.map((value, i) => (Number.isNaN(value) ? b[i] : value));
  return { forward: pick(path.forward, substitute.forward), up: pick(path.up, substitute.up) };
}

function noPath(points: Points): Path {
  const frames = points.values().next().value?.up.length ?? 0;
  return {
    forward: new Float64Array(frames).fill(Number.NaN),
    up: new Float64Array(frames).fill(Number.NaN),
  };
}
