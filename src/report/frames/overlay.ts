import { otherSide, type Side } from '../../analysis/pose-track.ts';
import { PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX, TITLE_HEIGHT_PX } from './crop.ts';
import {
  arc,
  DIMENSION_COLOUR,
  dimension,
  dot,
  HALO_COLOUR,
  LIGHT_COLOUR,
  line,
  quarteredCircle,
  SIDE_COLOUR,
} from './drawing.ts';
import { bones, type Bone, type FrameGeometry } from './frame-geometry.ts';
import type { FrameLabels } from './frame-labels.ts';
import { leaderStart, placeLabel, type Box, type Obstacles, type Segment } from './label-placement.ts';
import { CAP_HEIGHT, textPath, textWidth } from './text-path.ts';
import { add, scaled, type Vector } from './vector.ts';

const GCM_RADIUS_PX = 17;
const ARC_RADIUS_PX = 52;
const DIMENSION_BELOW_GROUND_PX = 34;
const LABEL_SIZE_PX = 30;
const LABEL_PADDING_PX = 9;
const LEADER_FROM_PX = 40;
const FAR_DASH = '14 11';

/** How strongly a label keeps off a line. */
const KEEP_OFF_STANCE = 3;
const KEEP_OFF_OTHER = 1;

interface Label {
  text: string;
  anchor: Vector;
}

function skeleton(geometry: FrameGeometry, near: Side): string {
  const drawn = bones(geometry).map((bone) => {
    const width = bone.side === geometry.foot ? 7 : 5;
    return line(bone.from, bone.to, SIDE_COLOUR[bone.side], width, bone.side === near ? '' : FAR_DASH);
  });
  const joints = [otherSide(geometry.foot), geometry.foot].flatMap((side) =>
    (['hip', 'knee', 'ankle', 'heel', 'foot_index'] as const).flatMap((joint) => {
      const at = geometry.points[`${side}_${joint}`];
      return at === undefined ? [] : [dot(at, side === geometry.foot ? 7 : 5, LIGHT_COLOUR)];
    }),
  );
  return drawn.join('') + joints.join('');
}

/** Only on a plain ground: in a picture the head is there to be seen. */
function head(geometry: FrameGeometry): string {
  const { left_ear: ear, nose } = geometry.points;
  if (ear === undefined || nose === undefined) return '';
  return dot(ear, Math.hypot(nose[0] - ear[0], nose[1] - ear[1]), LIGHT_COLOUR);
}

function groundLine(geometry: FrameGeometry): string {
  if (geometry.ground === null) return '';
  const { origin, along } = geometry.ground;
  const at = (x: number): Vector => add(origin, scaled(along, (x - origin[0]) / along[0]));
  return line(at(0), at(PICTURE_WIDTH_PX), LIGHT_COLOUR, 2);
}

/** Both ends of the dimension between plumb line and ball, a little below the ground. */
function distanceEnds(geometry: FrameGeometry): [Vector, Vector] | null {
  const { plumbFoot, ballOnGround, ground } = geometry;
  if (plumbFoot === null || ballOnGround === null || ground === null) return null;
  const drop = scaled(ground.down, DIMENSION_BELOW_GROUND_PX);
  return [add(plumbFoot, drop), add(ballOnGround, drop)];
}

function plumbAndDistance(geometry: FrameGeometry): string {
  const ends = distanceEnds(geometry);
  if (geometry.gcm === null || geometry.plumbFoot === null) return '';
  const plumb = line(geometry.gcm, ends?.[0] ?? geometry.plumbFoot, LIGHT_COLOUR, 3, '3 9');
  const ball = geometry.points[`${geometry.foot}_ball`];
  if (ends === null || ball === undefined) return plumb;
  const apart = Math.abs(ends[0][0] - ends[1][0]) > 8;
  const drop = line(ball, ends[1], DIMENSION_COLOUR, 2.5, '2 7');
  return plumb + drop + dot(ball, 7, DIMENSION_COLOUR) + (apart ? dimension(ends[0], ends[1]) : '');
}

function heelGap(geometry: FrameGeometry, labels: FrameLabels): string {
  const gap = geometry.heelGap;
  return gap === null || labels.heel === null || gap.heightPx < 8 ? '' : dimension(gap.heel, gap.ground);
}

function ankleArc(geometry: FrameGeometry): string {
  const { ankle } = geometry;
  if (ankle === null) return '';
  const foot = line(
    ankle.at,
    add(ankle.at, scaled(ankle.toToe, ARC_RADIUS_PX + 16)),
    DIMENSION_COLOUR,
    2,
    '2 6',
  );
  return foot + arc(ankle.at, ankle.toKnee, ankle.toToe, ARC_RADIUS_PX);
}

function middle(a: Vector, b: Vector): Vector {
  return scaled(add(a, b), 0.5);
}

function labelsOf(geometry: FrameGeometry, labels: FrameLabels): Label[] {
  const ends = distanceEnds(geometry);
  const { heelGap: gap, ankle, gcm } = geometry;
  const wanted: (Label | null)[] = [
    labels.distance === null || ends === null
      ? null
      : { text: labels.distance, anchor: add(middle(...ends), [0, 8]) },
    labels.heel === null || gap === null ? null : { text: labels.heel, anchor: middle(gap.heel, gap.ground) },
    labels.ankle === null || ankle === null
      ? null
      : {
          text: labels.ankle,
          anchor: add(ankle.at, scaled(middle(ankle.toKnee, ankle.toToe), ARC_RADIUS_PX * 1.2)),
        },
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

function obstaclesOf(geometry: FrameGeometry): { segments: Segment[]; boxes: Box[]; bounds: Box } {
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
  const margin = 8;
  const bounds = {
    left: margin,
    top: TITLE_HEIGHT_PX + margin,
    width: PICTURE_WIDTH_PX - 2 * margin,
    height: PICTURE_HEIGHT_PX - TITLE_HEIGHT_PX - 2 * margin,
  };
  return { segments, boxes, bounds };
}

function labelBox(label: Label, box: Box): string {
  const start = leaderStart(label.anchor, box);
  const far = Math.hypot(start[0] - label.anchor[0], start[1] - label.anchor[1]) > LEADER_FROM_PX;
  const baseline = box.top + (box.height + LABEL_SIZE_PX * CAP_HEIGHT) / 2;
  return (
    (far ? line(start, label.anchor, LIGHT_COLOUR, 2) : '') +
    `<rect x="${box.left.toFixed(1)}" y="${box.top.toFixed(1)}" width="${box.width.toFixed(1)}" ` +
    `height="${box.height.toFixed(1)}" rx="7" fill="${HALO_COLOUR}" fill-opacity="0.86"/>` +
    `<path d="${textPath(label.text, box.left + LABEL_PADDING_PX, baseline, LABEL_SIZE_PX)}" fill="#fff"/>`
  );
}

function placedLabels(labels: readonly Label[], obstacles: Obstacles): string {
  const taken = [...obstacles.boxes];
  const height = LABEL_SIZE_PX + 2 * LABEL_PADDING_PX - 4;
  const drawn = labels.map((label) => {
    const width = textWidth(label.text, LABEL_SIZE_PX) + 2 * LABEL_PADDING_PX;
    const box = placeLabel(label.anchor, width, height, { ...obstacles, boxes: taken });
    if (box === null) return '';
    taken.push(box);
    return labelBox(label, box);
  });
  return drawn.join('');
}

/** The largest size up to `sizePx` at which the line fits the title strip. */
function fitted(text: string, sizePx: number): number {
  return Math.min(sizePx, (sizePx * (PICTURE_WIDTH_PX - 40)) / textWidth(text, sizePx));
}

function titleStrip(labels: FrameLabels, foot: Side): string {
  return (
    `<rect width="${PICTURE_WIDTH_PX}" height="${TITLE_HEIGHT_PX}" fill="${HALO_COLOUR}"/>` +
    `<rect width="10" height="${TITLE_HEIGHT_PX}" fill="${SIDE_COLOUR[foot]}"/>` +
    `<path d="${textPath(labels.title, 24, 41, fitted(labels.title, 34))}" fill="#fff"/>` +
    `<path d="${textPath(labels.subtitle, 24, 76, fitted(labels.subtitle, 26))}" fill="#d5dbe0"/>`
  );
}

/**
 * The drawing laid over an enlarged frame, or with `plain` on an empty ground. `geometry` in pixels of the
 * annotated picture.
 */
export function overlaySvg(
  geometry: FrameGeometry,
  labels: FrameLabels,
  nearSide: Side,
  plain: boolean,
): string {
  const gcm = geometry.gcm === null ? '' : quarteredCircle(geometry.gcm, GCM_RADIUS_PX);
  const layers = [
    groundLine(geometry),
    plain ? head(geometry) : '',
    skeleton(geometry, nearSide),
    plumbAndDistance(geometry),
    heelGap(geometry, labels),
    ankleArc(geometry),
    gcm,
    titleStrip(labels, geometry.foot),
    placedLabels(labelsOf(geometry, labels), obstaclesOf(geometry)),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH_PX}" height="${PICTURE_HEIGHT_PX}">` +
    `${layers.join('')}</svg>`
  );
}
