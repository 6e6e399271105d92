import { otherSide, type Side } from '../../analysis/pose-track.ts';
import type { Analysis, DrawnPoint } from '../../analysis/result.ts';
import type { PlannedFrame } from './frame-plan.ts';
import { dot, length, scaled, subtract, unit, type Vector } from './vector.ts';

/** Everything drawn in one frame, in pixels of the source picture; null is not seen. */
export interface FrameGeometry {
  foot: Side;
  points: Partial<Record<DrawnPoint, Vector>>;
  gcm: Vector | null;
  /** Along the ground to the right, and straight down as gravity goes in the picture. */
  ground: { origin: Vector; along: Vector; down: Vector } | null;
  /** Where the line dropped from the GCM meets the ground. */
  plumbFoot: Vector | null;
  /** The ball of the foot, dropped to the ground. */
  ballOnGround: Vector | null;
  /** Underside of the heel, and the ground below it. */
  heelGap: { heel: Vector; ground: Vector; heightPx: number } | null;
  ankle: { at: Vector; toKnee: Vector; toToe: Vector; dorsiflexionDeg: number } | null;
}

type Ground = NonNullable<FrameGeometry['ground']>;

function groundOf(analysis: Analysis, foot: Side): Ground | null {
  const line = analysis.series.groundLine[foot];
  if (line === null) return null;
  return { origin: [0, line.y0Px], along: unit([1, line.slope]), down: analysis.series.gravity };
}

/** Distance below the ground along the plumb line, in pixels. */
function depth(ground: Ground, point: Vector): number {
  const across: Vector = [-ground.along[1], ground.along[0]];
  return dot(subtract(point, ground.origin), across) / dot(ground.down, across);
}

function dropped(ground: Ground, point: Vector): Vector {
  return subtract(point, scaled(ground.down, depth(ground, point)));
}

/**
 * Height of the heel's underside: the detector's heel point lies inside the shoe, so it is taken from the
 * height of the ball and the pitch of the sole.
 */
function heelGap(
  ground: Ground,
  points: FrameGeometry['points'],
  foot: Side,
  pitchDeg: number | null,
): FrameGeometry['heelGap'] {
  const [heel, toe, ball] = [points[`${foot}_heel`], points[`${foot}_foot_index`], points[`${foot}_ball`]];
  if (heel === undefined || toe === undefined || ball === undefined || pitchDeg === null) return null;
  const heelToBallPx = dot(subtract(ball, heel), unit(subtract(toe, heel)));
  const height = -depth(ground, ball) - heelToBallPx * Math.sin((pitchDeg * Math.PI) / 180);
  const below = dropped(ground, heel);
  const heightPx = Math.max(height, 0);
  return { heel: subtract(below, scaled(ground.down, heightPx)), ground: below, heightPx };
}

function ankleOf(
  points: FrameGeometry['points'],
  foot: Side,
  dorsiflexionDeg: number | null,
): FrameGeometry['ankle'] {
  const [at, knee] = [points[`${foot}_ankle`], points[`${foot}_knee`]];
  const [heel, toe] = [points[`${foot}_heel`], points[`${foot}_foot_index`]];
  if (at === undefined || knee === undefined || heel === undefined || toe === undefined) return null;
  if (dorsiflexionDeg === null) return null;
  return { at, toKnee: unit(subtract(knee, at)), toToe: unit(subtract(toe, heel)), dorsiflexionDeg };
}

function pointsAt(analysis: Analysis, frameIndex: number): FrameGeometry['points'] {
  const found = Object.entries(analysis.series.points).flatMap(([name, column]) => {
    const point = column.at(frameIndex) ?? null;
    return point === null ? [] : [[name, point] as const];
  });
  return Object.fromEntries(found);
}

export function frameGeometry(
  analysis: Analysis,
  frame: Pick<PlannedFrame, 'foot' | 'frameIndex'>,
): FrameGeometry {
  const { foot, frameIndex } = frame;
  const points = pointsAt(analysis, frameIndex);
  const gcm = analysis.series.gcm.at(frameIndex) ?? null;
  const ground = groundOf(analysis, foot);
  const ball = points[`${foot}_ball`];
  const pitchDeg = analysis.series.footPitchDeg[foot].at(frameIndex) ?? null;
  const dorsiflexionDeg = analysis.series.ankleAngleDeg[foot].at(frameIndex) ?? null;
  return {
    foot,
    points,
    gcm,
    ground,
    plumbFoot: gcm === null || ground === null ? null : dropped(ground, gcm),
    ballOnGround: ball === undefined || ground === null ? null : dropped(ground, ball),
    heelGap: ground === null ? null : heelGap(ground, points, foot, pitchDeg),
    ankle: ankleOf(points, foot, dorsiflexionDeg),
  };
}

const BONES: readonly (readonly [string, string])[] = [
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
  ['shoulder', 'hip'],
  ['hip', 'knee'],
  ['knee', 'ankle'],
  ['ankle', 'heel'],
  ['ankle', 'foot_index'],
  ['heel', 'foot_index'],
];

export interface Bone {
  side: Side;
  from: Vector;
  to: Vector;
}

/** The lines of the skeleton, the other leg first so that the foot in question lies on top. */
export function bones(geometry: FrameGeometry): Bone[] {
  return [otherSide(geometry.foot), geometry.foot].flatMap((side) =>
    BONES.flatMap(([a, b]) => {
      const from = geometry.points[`${side}_${a}` as DrawnPoint];
      const to = geometry.points[`${side}_${b}` as DrawnPoint];
      return from === undefined || to === undefined || length(subtract(from, to)) === 0
        ? []
        : [{ side, from, to }];
    }),
  );
}
