import { useEffect, useRef, type ReactNode } from 'react';
import type { Analysis } from '../../analysis/result.ts';
import { nearestFrame } from '../../report/frames/frame-plan.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { placeOf, timeOf, type TiedAxis } from './chart-axis.ts';

const SVG = 'http://www.w3.org/2000/svg';

function axisOf({ dataset }: SVGElement): TiedAxis {
  const [left, right, top, bottom] = (dataset.box ?? '').split(' ').map(Number);
  return {
    of: dataset.axis ?? '',
    from: Number(dataset.from),
    to: Number(dataset.to),
    left,
    right,
    top,
    bottom,
  };
}

function addCursor(chart: SVGElement, axis: TiedAxis): SVGLineElement {
  const line = document.createElementNS(SVG, 'line');
  line.setAttribute('class', 'cursor');
  line.setAttribute('y1', String(axis.top));
  line.setAttribute('y2', String(axis.bottom));
  chart.append(line);
  return line;
}

function placeCursor(line: SVGLineElement, axis: TiedAxis, place: number | null): void {
  line.setAttribute('visibility', place === null ? 'hidden' : 'visible');
  if (place === null) return;
  const x = axis.left + ((place - axis.from) / (axis.to - axis.from)) * (axis.right - axis.left);
  line.setAttribute('x1', String(x));
  line.setAttribute('x2', String(x));
}

/** The place along the axis under the pointer; null outside the plot. */
function placeUnder(chart: SVGSVGElement, axis: TiedAxis, clientX: number): number | null {
  const box = chart.getBoundingClientRect();
  const x = ((clientX - box.left) / box.width) * chart.viewBox.baseVal.width;
  if (x < axis.left || x > axis.right) return null;
  return axis.from + ((x - axis.left) / (axis.right - axis.left)) * (axis.to - axis.from);
}

function tie(chart: SVGSVGElement, analysis: Analysis, player: VideoPlayer, signal: AbortSignal): () => void {
  const axis = axisOf(chart);
  const line = addCursor(chart, axis);
  chart.addEventListener(
    'pointerdown',
    ({ clientX }) => {
      const place = placeUnder(chart, axis, clientX);
      const timeMs = place === null ? null : timeOf(axis, analysis, player.state.frame, place);
      if (timeMs !== null) player.goTo(nearestFrame(analysis.series.timeMs, timeMs).index);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    line.remove();
  });
  return () => {
    placeCursor(line, axis, placeOf(axis, analysis, player.state.frame));
  };
}

interface TiedChartsProps {
  analysis: Analysis;
  player: VideoPlayer;
  children: ReactNode;
}

/** Gives the charts of the report inside it a cursor where the video is; a click in one moves the video there. */
export function TiedCharts({ analysis, player, children }: TiedChartsProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const control = new AbortController();
    const charts = root.current?.querySelectorAll<SVGSVGElement>('svg[data-axis]') ?? [];
    const updates = [...charts].map((chart) => tie(chart, analysis, player, control.signal));
    const update = (): void => {
      for (const one of updates) one();
    };
    update();
    const unsubscribe = player.subscribe(update);
    return () => {
      control.abort();
      unsubscribe();
    };
  }, [analysis, player]);
  return <div ref={root}>{children}</div>;
}
