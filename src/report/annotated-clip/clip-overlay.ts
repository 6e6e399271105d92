import type { Side } from '../../analysis/pose-track.ts';
import type { FrameGeometry } from '../frames/frame-geometry.ts';
import { labelBox } from '../frames/overlay-labels.ts';
import { ankleArc, gcmMark, groundLine, plumbAndDistance, skeleton } from '../frames/overlay-layers.ts';
import type { PlacedLabel } from './steady-labels.ts';

/** Size of the picture drawn on, and its pixels per unit of the drawing. */
export interface Canvas {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly unitPx: number;
}

/** What is laid over one frame. `geometry` and `labels` in units, from the corner of the picture. */
export function clipOverlaySvg(
  geometry: FrameGeometry,
  labels: readonly PlacedLabel[],
  nearSide: Side,
  { widthPx, heightPx, unitPx }: Canvas,
): string {
  const [width, height] = [widthPx / unitPx, heightPx / unitPx];
  const layers = [
    groundLine(geometry, width),
    skeleton(geometry, nearSide),
    plumbAndDistance(geometry),
    ankleArc(geometry),
    gcmMark(geometry),
    ...labels.map((label) => labelBox(label, label.box)),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" ` +
    `viewBox="0 0 ${width.toFixed(3)} ${height.toFixed(3)}">${layers.join('')}</svg>`
  );
}
