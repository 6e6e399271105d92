import type { PlacedKeypoint } from '../../analysis/corrections/corrections.ts';
import { SIDES, type KeypointName, type Side } from '../../analysis/pose-track.ts';
import type { Series } from '../../analysis/result.ts';
import type { Vector } from '../../report/frames/vector.ts';
import { TEXT } from '../text.ts';

/** The legs first: they are what is measured. */
const JOINTS = ['hip', 'knee', 'ankle', 'heel', 'foot_index', 'shoulder', 'elbow', 'wrist'] as const;
type Joint = (typeof JOINTS)[number];
type SkeletonName = `${Side}_${Joint}`;

/** The ends of the lines of the skeleton. */
const SKELETON_POINTS: readonly SkeletonName[] = SIDES.flatMap((side) =>
  JOINTS.map((joint) => `${side}_${joint}` as const),
);

/** "Left heel"; points of face and hand, which only a request can place, by the detector's own name. */
export function pointName(name: KeypointName): string {
  const skeletal = SKELETON_POINTS.find((one) => one === name);
  if (skeletal === undefined) return name.replaceAll('_', ' ');
  const side: Side = skeletal.startsWith('left') ? 'left' : 'right';
  return `${TEXT.player.side[side]} ${TEXT.review.points.joints[skeletal.slice(side.length + 1) as Joint]}`;
}

/** A point of the body in one frame, in pixels of the clip. */
export interface ShownPoint {
  readonly name: SkeletonName;
  readonly at: Vector;
  readonly byHand: boolean;
  /** False: not found in this frame, and given here as it is in the nearest frame that has it. */
  readonly found: boolean;
}

/** Where the points are in a frame; those the clip never shows are left out. */
export function shownPoints(
  points: Series['points'],
  placed: readonly PlacedKeypoint[],
  frame: number,
): ShownPoint[] {
  return SKELETON_POINTS.flatMap((name): ShownPoint[] => {
    const hand = placed.find((point) => point.frame === frame && point.name === name);
    if (hand !== undefined) return [{ name, at: [hand.x, hand.y], byHand: true, found: true }];
    const column = points[name] ?? [];
    const here = column.at(frame) ?? null;
    if (here !== null) return [{ name, at: here, byHand: false, found: true }];
    const near = nearestKnown(column, frame);
    return near === null ? [] : [{ name, at: near, byHand: false, found: false }];
  });
}

function nearestKnown(column: readonly (Vector | null)[], frame: number): Vector | null {
  for (let away = 1; away < column.length; away += 1) {
    const near = column[frame - away] ?? column[frame + away] ?? null;
    if (near !== null) return near;
  }
  return null;
}
