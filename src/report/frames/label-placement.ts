import { add, dot, length, scaled, subtract, unit, type Vector } from './vector.ts';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Size = Pick<Box, 'width' | 'height'>;

export interface Segment {
  from: Vector;
  to: Vector;
  /** What it costs to lie on it, per pixel of label distance saved. */
  weight: number;
}

type Leader = Pick<Segment, 'from' | 'to'>;

/** A label that has its place. */
export interface TakenPlace {
  box: Box;
  leader: Leader;
}

/** What is in the way of labels: lines to keep clear, boxes that must not be touched, other labels, and the edges. */
export interface Obstacles {
  segments: readonly Segment[];
  boxes: readonly Box[];
  taken: readonly TakenPlace[];
  bounds: Box;
}

const GAP_PX = 6;
/** How much further away a label may go so that its leader crosses one line less. */
const CROSSED_LEADER_PX = 60;
/** A leader that leaves its anchor along another line is taken for a part of it: so close after so much of it. */
const ALONG_PX = 5;
const AFTER_PX = 14;
/** A leader through the text of a label makes both unreadable: worse than any way round. */
const LEADER_THROUGH_LABEL_PX = 400;
const DIRECTIONS = 24;
const DISTANCES_PX = [18, 32, 50, 72, 98, 128, 162, 200, 250];

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width + GAP_PX &&
    b.left < a.left + a.width + GAP_PX &&
    a.top < b.top + b.height + GAP_PX &&
    b.top < a.top + a.height + GAP_PX
  );
}

function inside(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.top >= bounds.top &&
    box.left + box.width <= bounds.left + bounds.width &&
    box.top + box.height <= bounds.top + bounds.height
  );
}

/** Length of the part of the segment that runs through the box (Liang and Barsky's clipping). */
export function lengthInBox(segment: Leader, box: Box): number {
  const direction = subtract(segment.to, segment.from);
  let [enter, leave] = [0, 1];
  const sides = [
    [-direction[0], segment.from[0] - box.left],
    [direction[0], box.left + box.width - segment.from[0]],
    [-direction[1], segment.from[1] - box.top],
    [direction[1], box.top + box.height - segment.from[1]],
  ] as const;
  for (const [speed, room] of sides) {
    if (speed === 0 && room < 0) return 0;
    if (speed < 0) enter = Math.max(enter, room / speed);
    if (speed > 0) leave = Math.min(leave, room / speed);
  }
  return leave > enter ? (leave - enter) * length(direction) : 0;
}

/** From the point of the box nearest to the anchor. */
export function leaderOf(anchor: Vector, box: Box): Leader {
  const from: Vector = [
    Math.min(Math.max(anchor[0], box.left), box.left + box.width),
    Math.min(Math.max(anchor[1], box.top), box.top + box.height),
  ];
  return { from, to: anchor };
}

export function takenPlace(anchor: Vector, box: Box): TakenPlace {
  return { box, leader: leaderOf(anchor, box) };
}

function turn(a: Vector, b: Vector, c: Vector): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function distanceTo({ from, to }: Segment, point: Vector): number {
  const along = subtract(to, from);
  const size = dot(along, along);
  const share = size === 0 ? 0 : dot(subtract(point, from), along) / size;
  return length(subtract(point, add(from, scaled(along, Math.min(Math.max(share, 0), 1)))));
}

/** It does not cross the line, it hides in it. */
function liesAlong(segment: Segment, { from, to }: Leader): boolean {
  const near = add(to, scaled(unit(subtract(from, to)), AFTER_PX));
  return [to, near].every((point) => distanceTo(segment, point) < ALONG_PX);
}

function cross(a: Segment, { from, to }: Leader): boolean {
  const apart = turn(a.from, a.to, from) * turn(a.from, a.to, to);
  return apart < 0 && turn(from, to, a.from) * turn(from, to, a.to) < 0;
}

function cost(box: Box, anchor: Vector, distancePx: number, obstacles: Obstacles): number {
  if (!inside(box, obstacles.bounds)) return Infinity;
  const { segments, boxes, taken } = obstacles;
  if ([...boxes, ...taken.map((one) => one.box)].some((other) => overlap(box, other))) return Infinity;
  const leader = leaderOf(anchor, box);
  const prices = segments.map(
    (s) =>
      s.weight * lengthInBox(s, box) + (cross(s, leader) || liesAlong(s, leader) ? CROSSED_LEADER_PX : 0),
  );
  const through = taken.filter(
    (one) => lengthInBox(leader, one.box) > 0 || lengthInBox(one.leader, box) > 0,
  ).length;
  return prices.reduce((sum, price) => sum + price, distancePx + through * LEADER_THROUGH_LABEL_PX);
}

/** A box whose nearest edge lies `distancePx` from the anchor in the given direction. */
function boxTowards(anchor: Vector, angle: number, distancePx: number, width: number, height: number): Box {
  const direction: Vector = [Math.cos(angle), Math.sin(angle)];
  const reach: Vector = [(direction[0] * width) / 2, (direction[1] * height) / 2];
  const centre = add(add(anchor, scaled(direction, distancePx)), reach);
  return { left: centre[0] - width / 2, top: centre[1] - height / 2, width, height };
}

/** One picture of several in which a label is to keep its place beside a moving point. */
export interface Moment {
  anchor: Vector;
  obstacles: Obstacles;
}

/** A place that is out of the question: worse than any that is merely in the way. */
const BLOCKED = 1e6;

function meanCost(box: Box, distancePx: number, moments: readonly Moment[]): number {
  const prices = moments.map(({ anchor, obstacles }) =>
    Math.min(cost(boxBeside(anchor, box), anchor, distancePx, obstacles), BLOCKED),
  );
  return prices.reduce((sum, price) => sum + price, 0) / moments.length;
}

/** A box given from its anchor, in the picture. */
export function boxBeside(anchor: Vector, box: Box): Box {
  return { ...box, left: anchor[0] + box.left, top: anchor[1] + box.top };
}

/**
 * The place beside its anchor, for a label of the given size, that is cheapest on average: close, off the lines,
 * touching no other label. From the anchor; null when every place is taken in all of the pictures.
 */
export function placeSteadily(moments: readonly Moment[], { width, height }: Size): Box | null {
  let best: Box | null = null;
  let lowest = BLOCKED;
  for (const distancePx of DISTANCES_PX) {
    for (let step = 0; step < DIRECTIONS; step++) {
      const box = boxTowards([0, 0], (step * 2 * Math.PI) / DIRECTIONS, distancePx, width, height);
      const price = meanCost(box, distancePx, moments);
      if (price < lowest) [best, lowest] = [box, price];
    }
  }
  return best;
}

/** The same in a single picture, and in its pixels. */
export function placeLabel(anchor: Vector, size: Size, obstacles: Obstacles): Box | null {
  const box = placeSteadily([{ anchor, obstacles }], size);
  return box && boxBeside(anchor, box);
}
