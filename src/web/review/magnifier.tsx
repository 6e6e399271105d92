import { useEffect, useRef } from 'react';
import { HALO_COLOUR, LIGHT_COLOUR } from '../../report/frames/drawing.ts';
import type { Vector } from '../../report/frames/vector.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import type { ViewBox } from '../player/view-box.ts';
import { glassPlace } from './grips.ts';

const RADIUS_PX = 64;
/** Against the picture beside it; and no pixel of the clip smaller than this on the screen. */
const ENLARGED = 3;
const LEAST_SCREEN_PX = 1.5;
/** Left open in the middle of the cross, so that the point itself is seen. */
const GAP_PX = 5;

function paintCross(context: CanvasRenderingContext2D): void {
  for (const [colour, width] of [
    [HALO_COLOUR, 3.5],
    [LIGHT_COLOUR, 1.5],
  ] as const) {
    context.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]) {
      context.moveTo(RADIUS_PX + dx * GAP_PX, RADIUS_PX + dy * GAP_PX);
      context.lineTo(RADIUS_PX + dx * RADIUS_PX * 0.45, RADIUS_PX + dy * RADIUS_PX * 0.45);
    }
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}

interface Looked {
  at: Vector;
  view: ViewBox;
  clip: { widthPx: number };
  player: VideoPlayer;
}

function paint(canvas: HTMLCanvasElement, { at, view, clip, player }: Looked): void {
  const stage = canvas.parentElement;
  const context = canvas.getContext('2d');
  const { picture } = player;
  canvas.hidden = picture === null;
  if (stage === null || context === null || picture === null) return;
  const shownScale = stage.clientWidth / view.width;
  const [x, y] = glassPlace(
    [(at[0] - view.x) * shownScale, (at[1] - view.y) * shownScale],
    { width: stage.clientWidth, height: stage.clientHeight },
    RADIUS_PX,
  );
  canvas.style.left = `${x - RADIUS_PX}px`;
  canvas.style.top = `${y - RADIUS_PX}px`;
  const ratio = window.devicePixelRatio;
  canvas.width = canvas.height = Math.round(2 * RADIUS_PX * ratio);
  context.scale(ratio, ratio);
  const scale = Math.max(LEAST_SCREEN_PX, ENLARGED * shownScale);
  // Decoders may give the picture in another size than the file says.
  const inVideo = picture.videoWidth / clip.widthPx;
  const half = RADIUS_PX / scale;
  context.fillStyle = HALO_COLOUR;
  context.fillRect(0, 0, 2 * RADIUS_PX, 2 * RADIUS_PX);
  context.drawImage(
    picture,
    ...([at[0] - half, at[1] - half, 2 * half, 2 * half].map((value) => value * inVideo) as [
      number,
      number,
      number,
      number,
    ]),
    ...([0, 0, 2 * RADIUS_PX, 2 * RADIUS_PX] as const),
  );
  paintCross(context);
}

/** A round, enlarged piece of the real picture beside a point, with a cross where the point is. */
export function Magnifier({ at, view, clip, player }: Looked) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (ref.current !== null) paint(ref.current, { at, view, clip, player });
  });
  return <canvas ref={ref} className="magnifier" aria-hidden="true" />;
}
