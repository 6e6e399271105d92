import { useMemo, useRef, type PointerEvent } from 'react';
import { SIDES } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import type { Range } from '../../report/charts/plot.ts';
import { nearestFrame } from '../../report/frames/frame-plan.ts';
import { decimalText } from '../../report/number-text.ts';
import { usePlayerValue } from '../player/use-player.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { TEXT } from '../text.ts';
import { useWidthPx } from './use-width-px.ts';
import {
  CHART_HEIGHT,
  drawnRange,
  drawnValue,
  timeAt,
  timeChartContent,
  timePlot,
  windowAt,
  type TimeSeries,
} from './time-series.ts';

interface TimeChartProps {
  analysis: Analysis;
  series: TimeSeries;
  player: VideoPlayer;
}

interface ValuesProps {
  series: TimeSeries;
  frame: number;
  range: Range;
}

function Values({ series, frame, range }: ValuesProps) {
  return (
    <p className="chart-values">
      {SIDES.map((side) => {
        const value = drawnValue(series, side, frame, range);
        const words =
          value === null ? TEXT.timeChart.missing : decimalText(value, series.decimals) + series.unit;
        return (
          <span key={side} className={side}>
            {TEXT.timeChart.value(TEXT.player.side[side], words)}
          </span>
        );
      })}
    </p>
  );
}

/** A quantity over time. The cursor is where the video is; a click or a drag moves both. */
export function TimeChart({ analysis, series, player }: TimeChartProps) {
  const svg = useRef<SVGSVGElement>(null);
  const { timeMs } = analysis.series;
  const frame = usePlayerValue(player, (state) => state.frame);
  const timeS = (timeMs.at(frame) ?? 0) / 1000;
  const widthPx = useWidthPx(svg);
  const { startS } = windowAt(timeS, widthPx);
  const window = useMemo(() => windowAt(startS, widthPx), [startS, widthPx]);
  const content = useMemo(
    () => ({ __html: timeChartContent(analysis, series, window) }),
    [analysis, series, window],
  );
  const { range } = useMemo(() => drawnRange(analysis, series), [analysis, series]);
  const plot = timePlot(window);
  const go = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined || event.buttons === 0) return;
    const x = ((event.clientX - box.left) / box.width) * widthPx;
    player.goTo(nearestFrame(timeMs, 1000 * timeAt(window, x)).index);
  };
  return (
    <figure className="time-chart">
      <svg
        ref={svg}
        className="chart"
        viewBox={`0 0 ${widthPx} ${CHART_HEIGHT}`}
        role="img"
        aria-label={TEXT.timeChart.label(series.title)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={go}
      >
        <g dangerouslySetInnerHTML={content} />
        <line className="cursor" x1={plot.x(timeS)} x2={plot.x(timeS)} y1={plot.top} y2={plot.bottom} />
      </svg>
      <Values series={series} frame={frame} range={range} />
    </figure>
  );
}
