import { useEffect, useRef } from 'react';
import type { Analysis } from '../../analysis/result.ts';
import { LAYERS, type LayerId } from './layers.ts';
import { Pen } from './pen.ts';
import { sceneAt } from './scene.ts';
import type { VideoPlayer } from './video-player.ts';
import type { ViewBox } from './view-box.ts';

/** Draws on top of everything, in pixels of the clip, what belongs to the frame shown. */
export type DrawMarks = (pen: Pen, frame: number) => void;

export const NO_MARKS: DrawMarks = () => undefined;

/** In a picture narrower than this all is drawn smaller, or its longest label would be cut off. */
const LABELS_NEED_PX = 210;

interface OverlayProps {
  analysis: Analysis;
  player: VideoPlayer;
  shown: ReadonlySet<LayerId>;
  view: ViewBox;
  marks: DrawMarks;
}

function paint(canvas: HTMLCanvasElement, { analysis, player, shown, view, marks }: OverlayProps): void {
  const context = canvas.getContext('2d');
  if (context === null || canvas.clientWidth === 0) return;
  const scale = canvas.width / view.width;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
  const pen = new Pen(context, view.width / Math.max(canvas.clientWidth, LABELS_NEED_PX), view);
  const scene = sceneAt(analysis, player.state.frame);
  for (const layer of LAYERS) if (shown.has(layer.id)) layer.draw(pen, scene);
  marks(pen, player.state.frame);
}

/** Sharp on every screen: as many pixels as the screen has. */
function fit(canvas: HTMLCanvasElement): void {
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(canvas.clientWidth * ratio);
  canvas.height = Math.round(canvas.clientHeight * ratio);
}

/** Drawn in the moment a picture is shown, past React: later would be over the next picture. */
export function OverlayCanvas({ analysis, player, shown, view, marks }: OverlayProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return undefined;
    const draw = (): void => {
      paint(canvas, { analysis, player, shown, view, marks });
    };
    const observer = new ResizeObserver(() => {
      fit(canvas);
      draw();
    });
    observer.observe(canvas);
    const unsubscribe = player.subscribe(draw);
    return () => {
      observer.disconnect();
      unsubscribe();
    };
  }, [analysis, player, shown, view, marks]);
  return <canvas ref={ref} aria-hidden="true" />;
}
