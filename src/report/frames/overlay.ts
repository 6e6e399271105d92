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
import { bones, type FrameGeometry } from './frame-geometry.ts';
import type { FrameLabels } from './frame-labels.ts';
import { ARC_RADIUS_PX, distanceEnds, GCM_RADIUS_PX, labelBoxes } from './overlay-labels.ts';
import { textPath, textWidth } from './text-path.ts';
import { add, scaled, type Vector } from './vector.ts';

const FAR_DASH = '14 11';

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
    labelBoxes(geometry, labels),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH_PX}" height="${PICTURE_HEIGHT_PX}">` +
    `${layers.join('')}</svg>`
  );
}
