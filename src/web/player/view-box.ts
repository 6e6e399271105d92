import { SIDES } from '../../analysis/pose-track.ts';
import type { Analysis, DrawnPoint } from '../../analysis/result.ts';

/** A part of the picture, in pixels of the clip. */
export interface ViewBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const VIEW_IDS = ['whole', 'runner', 'legs'] as const;
export type ViewId = (typeof VIEW_IDS)[number];

const LEG_POINTS = SIDES.flatMap((side): DrawnPoint[] => [
  `${side}_knee`,
  `${side}_ankle`,
  `${side}_heel`,
  `${side}_foot_index`,
]);
/** A point that was off for a moment must not widen the view: this share of the values is left out at each end. */
const LEFT_OUT = 0.005;
/** Of the larger side, around the points: they lie inside the body, and the ground is to be seen. */
const MARGIN = 0.12;
/** Narrower views look like slits. */
const LEAST_WIDTH_SHARE = 0.55;

function span(values: number[], sizePx: number): { low: number; high: number } {
  values.sort((a, b) => a - b);
  const skip = Math.floor(LEFT_OUT * values.length);
  return { low: values.at(skip) ?? 0, high: values.at(-1 - skip) ?? sizePx };
}

/** As wide as asked, moved or cut so that it lies within the picture. */
function within(middle: number, size: number, limit: number): { start: number; size: number } {
  const cut = Math.min(size, limit);
  return { start: Math.min(Math.max(middle - cut / 2, 0), limit - cut), size: cut };
}

function boxAround({ clip, series }: Analysis, names: readonly DrawnPoint[]): ViewBox {
  const points = names.flatMap((name) => series.points[name] ?? []).filter((point) => point !== null);
  const across = span(
    points.map(([x]) => x),
    clip.widthPx,
  );
  const down = span(
    points.map(([, y]) => y),
    clip.heightPx,
  );
  const [width, height] = [across.high - across.low, down.high - down.low];
  const margin = MARGIN * Math.max(width, height);
  const tall = height + 2 * margin;
  const x = within(
    (across.low + across.high) / 2,
    Math.max(width + 2 * margin, LEAST_WIDTH_SHARE * tall),
    clip.widthPx,
  );
  const y = within((down.low + down.high) / 2, tall, clip.heightPx);
  return { x: x.start, y: y.start, width: x.size, height: y.size };
}

/** What can be looked at: each view stands still over the clip, so that motion is seen as it is. */
export function viewBoxes(analysis: Analysis): Record<ViewId, ViewBox> {
  const { widthPx, heightPx } = analysis.clip;
  return {
    whole: { x: 0, y: 0, width: widthPx, height: heightPx },
    runner: boxAround(analysis, Object.keys(analysis.series.points) as DrawnPoint[]),
    legs: boxAround(analysis, LEG_POINTS),
  };
}
