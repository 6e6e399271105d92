import { useMemo } from 'react';
import { bySide, SIDES } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { TEXT } from '../text.ts';
import { TimeChart } from './time-chart.tsx';
import type { TimeSeries } from './time-series.ts';

function seriesOf({ series }: Analysis): TimeSeries[] {
  const inCm = bySide((side) =>
    series.gcmAheadOfBallM[side].map((metres) => (metres === null ? null : 100 * metres)),
  );
  const all: TimeSeries[] = [
    { title: TEXT.timeChart.ankle, unit: '°', decimals: 0, values: series.ankleAngleDeg },
    { title: TEXT.timeChart.gcm, unit: ' cm', decimals: 1, values: inCm },
    { title: TEXT.timeChart.pitch, unit: '°', decimals: 0, values: series.footPitchDeg },
  ];
  return all.filter(({ values }) => SIDES.some((side) => values[side].some((value) => value !== null)));
}

/** The course of the main quantities, tied to the video both ways. */
export function TimeCharts({ analysis, player }: { analysis: Analysis; player: VideoPlayer }) {
  const all = useMemo(() => seriesOf(analysis), [analysis]);
  if (all.length === 0) return null;
  return (
    <section id="time">
      <h2>{TEXT.timeChart.title}</h2>
      <p className="note">{TEXT.timeChart.hint}</p>
      {all.map((series) => (
        <TimeChart key={series.title} analysis={analysis} series={series} player={player} />
      ))}
    </section>
  );
}
