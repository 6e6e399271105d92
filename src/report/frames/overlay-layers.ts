import { otherSide, type Side } from '../../analysis/pose-track.ts';
import {
  arc,
  DIMENSION_COLOUR,
  dimension,
  dot,
  LIGHT_COLOUR,
  line,
  quarteredCircle,
  SIDE_COLOUR,
} from './drawing.ts';
import { bones, type FrameGeometry } from './frame-geometry.ts';
import { ARC_RADIUS_PX, distanceEnds, GCM_RADIUS_PX } from './overlay-labels.ts';
import { add, scaled, type Vector } from './vector.ts';

/** The far leg is dashed, so that it can be told from the near one without its colour. */
export const FAR_DASH = '14 11';

export function skeleton(geometry: FrameGeometry, near: Side): string {
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

/** From the left to the right edge of a picture of this width. */
export function groundLine(geometry: FrameGeometry, widthPx: number): string {
  if (geometry.ground === null) return '';
  const { origin, along } = geometry.ground;
  const at = (x: number): Vector => add(origin, scaled(along, (x - origin[0]) / along[0]));
  return line(at(0), at(widthPx), LIGHT_COLOUR, 2);
}

export function plumbAndDistance(geometry: FrameGeometry): string {
  const ends = distanceEnds(geometry);
  if (geometry.gcm === null || geometry.plumbFoot === null) return '';
  const plumb = line(geometry.gcm, ends?.[0] ?? geometry.plumbFoot, LIGHT_COLOUR, 3, '3 9');
  const ball = geometry.points[`${geometry.foot}_ball`];
  if (ends === null || ball === undefined) return plumb;
  const apart = Math.abs(ends[0][0] - ends[1][0]) > 8;
  const drop = line(ball, ends[1], DIMENSION_COLOUR, 2.5, '2 7');
  return plumb + drop + dot(ball, 7, DIMENSION_COLOUR) + (apart ? dimension(ends[0], ends[1]) : '');
}

export function ankleArc(geometry: FrameGeometry): string {
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

export function gcmMark({ gcm }: FrameGeometry): string {
  return gcm === null ? '' : quarteredCircle(gcm, GCM_RADIUS_PX);
}
