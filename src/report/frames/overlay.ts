import type { Side } from '../../analysis/pose-track.ts';
import { PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX, TITLE_HEIGHT_PX } from './crop.ts';
import { dimension, dot, HALO_COLOUR, LIGHT_COLOUR, SIDE_COLOUR } from './drawing.ts';
import type { FrameGeometry } from './frame-geometry.ts';
import type { FrameLabels } from './frame-labels.ts';
import { labelBoxes } from './overlay-labels.ts';
import { ankleArc, gcmMark, groundLine, plumbAndDistance, skeleton } from './overlay-layers.ts';
import { fittedSize, textPath } from './text-path.ts';

/** Only on a plain ground: in a picture the head is there to be seen. */
function head(geometry: FrameGeometry): string {
  const { left_ear: ear, nose } = geometry.points;
  if (ear === undefined || nose === undefined) return '';
  return dot(ear, Math.hypot(nose[0] - ear[0], nose[1] - ear[1]), LIGHT_COLOUR);
}

function heelGap(geometry: FrameGeometry, labels: FrameLabels): string {
  const gap = geometry.heelGap;
  return gap === null || labels.heel === null || gap.heightPx < 8 ? '' : dimension(gap.heel, gap.ground);
}

const TEXT_WIDTH_PX = PICTURE_WIDTH_PX - 40;

/** The words above a picture, with a colour at their side. */
export function titleStrip(labels: Pick<FrameLabels, 'title' | 'subtitle'>, colour: string): string {
  return (
    `<rect width="${PICTURE_WIDTH_PX}" height="${TITLE_HEIGHT_PX}" fill="${HALO_COLOUR}"/>` +
    `<rect width="10" height="${TITLE_HEIGHT_PX}" fill="${colour}"/>` +
    `<path d="${textPath(labels.title, 24, 41, fittedSize(labels.title, 34, TEXT_WIDTH_PX))}" fill="#fff"/>` +
    `<path d="${textPath(labels.subtitle, 24, 76, fittedSize(labels.subtitle, 26, TEXT_WIDTH_PX))}" fill="#d5dbe0"/>`
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
  const layers = [
    groundLine(geometry, PICTURE_WIDTH_PX),
    plain ? head(geometry) : '',
    skeleton(geometry, nearSide),
    plumbAndDistance(geometry),
    heelGap(geometry, labels),
    ankleArc(geometry),
    gcmMark(geometry),
    titleStrip(labels, SIDE_COLOUR[geometry.foot]),
    labelBoxes(geometry, labels),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH_PX}" height="${PICTURE_HEIGHT_PX}">` +
    `${layers.join('')}</svg>`
  );
}
