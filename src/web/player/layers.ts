import { DIMENSION_COLOUR, LIGHT_COLOUR, SIDE_COLOUR } from '../../report/frames/drawing.ts';
import { bones } from '../../report/frames/frame-geometry.ts';
import { add, scaled, type Vector } from '../../report/frames/vector.ts';
import type { Pen } from './pen.ts';
import type { Scene } from './scene.ts';

/** One thing that can be drawn over the video, and switched on and off. */
export interface Layer {
  id: LayerId;
  draw: (pen: Pen, scene: Scene) => void;
}

export const LAYER_IDS = ['ground', 'skeleton', 'plumb', 'ankle', 'gcm'] as const;
export type LayerId = (typeof LAYER_IDS)[number];

const FAR_DASH_PX = [7, 5];
const ARC_PX = 26;

function drawSkeleton(pen: Pen, { geometry, near }: Scene): void {
  // The far side first: the near one hides it, as in the picture.
  const drawn = bones(geometry).sort((a, b) => Number(a.side === near) - Number(b.side === near));
  for (const { side, from, to } of drawn) {
    const isNear = side === near;
    pen.line(from, to, {
      colour: SIDE_COLOUR[side],
      widthPx: isNear ? 3.5 : 2.5,
      dashPx: isNear ? [] : FAR_DASH_PX,
    });
  }
  for (const { side, to } of drawn) if (side === near) pen.dot(to, 2.5, LIGHT_COLOUR);
}

function drawGround(pen: Pen, { geometry }: Scene): void {
  const { ground, plumbFoot, ballOnGround } = geometry;
  const middle = ballOnGround ?? plumbFoot;
  if (ground === null || middle === null) return;
  // Only as far as the line was fitted: under the steps.
  const half = scaled(ground.along, 260);
  pen.line(add(middle, scaled(half, -1)), add(middle, half), { colour: LIGHT_COLOUR, widthPx: 1.5 });
}

function drawPlumb(pen: Pen, { geometry, labels }: Scene): void {
  const { gcm, plumbFoot, ballOnGround } = geometry;
  if (gcm === null || plumbFoot === null) return;
  pen.line(gcm, plumbFoot, { colour: LIGHT_COLOUR, widthPx: 2, dashPx: [2, 4] });
  if (labels.distance === null || ballOnGround === null) return;
  pen.line(plumbFoot, ballOnGround, { colour: DIMENSION_COLOUR, widthPx: 3 });
  pen.dot(ballOnGround, 4, DIMENSION_COLOUR);
  pen.label(labels.distance, scaled(add(plumbFoot, ballOnGround), 0.5), [-22, 20]);
}

function drawAnkle(pen: Pen, { geometry, labels }: Scene): void {
  const { ankle } = geometry;
  if (ankle === null) return;
  const { at, toKnee, toToe } = ankle;
  const style = { colour: DIMENSION_COLOUR, widthPx: 2 };
  pen.line(at, add(at, scaled(toToe, 100)), { ...style, widthPx: 1.2, dashPx: [2, 4] });
  pen.arc(at, toKnee, toToe, ARC_PX, style);
  const aside: Vector = [toToe[0] < 0 ? -ARC_PX - 8 : ARC_PX + 8, -ARC_PX];
  if (labels.ankle !== null) pen.label(labels.ankle, at, aside);
}

function drawGcm(pen: Pen, { geometry }: Scene): void {
  if (geometry.gcm !== null) pen.quarteredDisc(geometry.gcm, 8);
}

/** From the lowest to the topmost. */
export const LAYERS: readonly Layer[] = [
  { id: 'ground', draw: drawGround },
  { id: 'skeleton', draw: drawSkeleton },
  { id: 'plumb', draw: drawPlumb },
  { id: 'ankle', draw: drawAnkle },
  { id: 'gcm', draw: drawGcm },
];
