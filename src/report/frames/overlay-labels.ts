import type { Side } from '../../analysis/pose-track.ts';
import { PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX, TITLE_HEIGHT_PX } from './crop.ts';
import { HALO_COLOUR, LIGHT_COLOUR, line } from './drawing.ts';
import { bones, type Bone, type FrameGeometry } from './frame-geometry.ts';
import type { FrameLabels } from './frame-labels.ts';
import {
  leaderOf,
  placeLabel,
  takenPlace,
  type Box,
  type Obstacles,
  type Segment,
  type Size,
  type TakenPlace,
} from './label-placement.ts';
import { CAP_HEIGHT, textPath, textWidth } from './text-path.ts';
import { add, dot, length, scaled, subtract, type Vector } from './vector.ts';

export const GCM_RADIUS_PX = 17;
export const ARC_RADIUS_PX = 52;
const DIMENSION_BELOW_GROUND_PX = 34;
const LABEL_SIZE_PX = 30;
const LABEL_PADDING_PX = 9;
const LEADER_FROM_PX = 40;
const HEEL_HALF_PX = 12;
const TOE_HALF_PX = 22;

/** How strongly a label keeps off a line. */
const KEEP_OFF_STANCE = 6;
const KEEP_OFF_OTHER = 1.5;

export interface Label {
  text: string;
  anchor: Vector;
}

/** Both ends of the dimension between plumb line and ball, level and a little below the ground. */
export function distanceEnds(geometry: FrameGeometry): [Vector, Vector] | null {
  const { plumbFoot, ballOnGround, ground } = geometry;
  if (plumbFoot === null || ballOnGround === null || ground === null) return null;
  const { down } = ground;
  const level: Vector = [down[1], -down[0]];
  const apart = subtract(ballOnGround, plumbFoot);
  // Below the lower of the two where the ground slopes.
  const start = add(plumbFoot, scaled(down, DIMENSION_BELOW_GROUND_PX + Math.max(0, dot(apart, down))));
  return [start, add(start, scaled(level, dot(apart, level)))];
}

function middle(a: Vector, b: Vector): Vector {
  return scaled(add(a, b), 0.5);
}

/** Just outside the arc of the ankle angle. */
export function ankleAnchor({ at, toKnee, toToe }: NonNullable<FrameGeometry['ankle']>): Vector {
  return add(at, scaled(middle(toKnee, toToe), ARC_RADIUS_PX * 1.2));
}

/** Below the middle of the dimension. */
export function distanceAnchor(ends: readonly [Vector, Vector]): Vector {
  return add(middle(...ends), [0, 8]);
}

function labelsOf(geometry: FrameGeometry, labels: FrameLabels): Label[] {
  const ends = distanceEnds(geometry);
  const { heelGap: gap, ankle, gcm } = geometry;
  const wanted: (Label | null)[] = [
    labels.distance === null || ends === null
      ? null
      : { text: labels.distance, anchor: distanceAnchor(ends) },
    labels.heel === null || gap === null ? null : { text: labels.heel, anchor: gap.heel },
    labels.ankle === null || ankle === null ? null : { text: labels.ankle, anchor: ankleAnchor(ankle) },
    gcm === null ? null : { text: 'GCM', anchor: gcm },
  ];
  return wanted.filter((label) => label !== null);
}

function boneSegment(bone: Bone, foot: Side): Segment {
  return { from: bone.from, to: bone.to, weight: bone.side === foot ? KEEP_OFF_STANCE : KEEP_OFF_OTHER };
}

function square(at: Vector, halfPx: number): Box {
  return { left: at[0] - halfPx, top: at[1] - halfPx, width: 2 * halfPx, height: 2 * halfPx };
}

const MARGIN_PX = 8;
const PICTURE: Box = {
  left: MARGIN_PX,
  top: TITLE_HEIGHT_PX + MARGIN_PX,
  width: PICTURE_WIDTH_PX - 2 * MARGIN_PX,
  height: PICTURE_HEIGHT_PX - TITLE_HEIGHT_PX - 2 * MARGIN_PX,
};

/** The foot that all of this is about has to be seen, to the tip of the shoe beyond the point of the toe. */
function footBoxes({ points, foot }: FrameGeometry): Box[] {
  const [heel, toe] = [points[`${foot}_heel`], points[`${foot}_foot_index`]];
  return [
    ...(heel === undefined ? [] : [square(heel, HEEL_HALF_PX)]),
    ...(toe === undefined ? [] : [square(toe, TOE_HALF_PX)]),
  ];
}

/** What labels keep off in a picture: the runner, the lines and marks drawn, and the edges. */
export function obstaclesOf(geometry: FrameGeometry, bounds: Box): Obstacles {
  const segments = bones(geometry).map((bone) => boneSegment(bone, geometry.foot));
  const ends = distanceEnds(geometry);
  const boxes: Box[] = [];
  if (ends !== null) {
    segments.push({ from: ends[0], to: ends[1], weight: 20 });
    const ball = geometry.points[`${geometry.foot}_ball`];
    if (ball !== undefined) segments.push({ from: ball, to: ends[1], weight: 8 });
    if (geometry.gcm !== null) segments.push({ from: geometry.gcm, to: ends[0], weight: 8 });
  }
  if (geometry.heelGap !== null) {
    segments.push({ from: geometry.heelGap.heel, to: geometry.heelGap.ground, weight: 20 });
  }
  if (geometry.gcm !== null) boxes.push(square(geometry.gcm, GCM_RADIUS_PX));
  if (geometry.ankle !== null) boxes.push(square(geometry.ankle.at, ARC_RADIUS_PX * 0.6));
  return { segments, boxes: [...boxes, ...footBoxes(geometry)], taken: [], bounds };
}

export function labelBox(label: Label, box: Box): string {
  const { from, to } = leaderOf(label.anchor, box);
  const far = length(subtract(from, to)) > LEADER_FROM_PX;
  const baseline = box.top + (box.height + LABEL_SIZE_PX * CAP_HEIGHT) / 2;
  return (
    (far ? line(from, to, LIGHT_COLOUR, 2) : '') +
    `<rect x="${box.left.toFixed(1)}" y="${box.top.toFixed(1)}" width="${box.width.toFixed(1)}" ` +
    `height="${box.height.toFixed(1)}" rx="7" fill="${HALO_COLOUR}" fill-opacity="0.86"/>` +
    `<path d="${textPath(label.text, box.left + LABEL_PADDING_PX, baseline, LABEL_SIZE_PX)}" fill="#fff"/>`
  );
}

export function labelSize(text: string): Size {
  return {
    width: textWidth(text, LABEL_SIZE_PX) + 2 * LABEL_PADDING_PX,
    height: LABEL_SIZE_PX + 2 * LABEL_PADDING_PX - 4,
  };
}

function placedLabels(labels: readonly Label[], obstacles: Obstacles): string {
  const taken: TakenPlace[] = [];
  const drawn = labels.map((label) => {
    const box = placeLabel(label.anchor, labelSize(label.text), { ...obstacles, taken });
    if (box === null) return '';
    taken.push(takenPlace(label.anchor, box));
    return labelBox(label, box);
  });
  return drawn.join('');
}

/** The labels of a picture in boxes, off the leg and off each other. */
export function labelBoxes(geometry: FrameGeometry, labels: FrameLabels): string {
  return placedLabels(labelsOf(geometry, labels), obstaclesOf(geometry, PICTURE));
}
