import { memo, useMemo } from 'react';
import { SIDES, type Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import type { Plot } from '../../report/charts/plot.ts';
import type { Drawing } from '../../report/charts/shape.ts';
import { shapeSvg } from '../../report/charts/svg.ts';
import { usePlayerValue } from '../player/use-player.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { TEXT } from '../text.ts';
import { ankleComparison } from './ankle-comparison.ts';
import { ROLES, type Both, type Role } from './role.ts';
import { shareOfStep, type Step } from './step.ts';
import type { ChosenStep } from './use-steps.ts';

interface CursorProps {
  role: Role;
  plot: Plot;
  analysis: Analysis;
  player: VideoPlayer;
  step: Step;
}

/** Where in its own support a video is. */
function Cursor({ role, plot, analysis, player, step }: CursorProps) {
  const frame = usePlayerValue(player, (state) => state.frame);
  const pct = shareOfStep(step, analysis.series.timeMs.at(frame) ?? 0);
  if (pct < 0 || pct > 100) return null;
  const x = plot.x(pct);
  return <line className={`pair-cursor ${role}`} x1={x} x2={x} y1={plot.top} y2={plot.bottom} />;
}

/** Drawn once: the cursors move many times a second, the curves do not. */
const Shapes = memo(function Shapes({ shapes }: { shapes: Drawing['shapes'] }) {
  return <g dangerouslySetInnerHTML={{ __html: shapes.map(shapeSvg).join('') }} />;
});

interface AnkleChartsProps {
  analyses: Both<Analysis>;
  players: Both<VideoPlayer>;
  /** The foot that the videos show. */
  foot: Side;
  steps: Both<ChosenStep>;
}

function AnkleChart({ of, ...props }: AnkleChartsProps & { of: Side }) {
  const { analyses, players, foot, steps } = props;
  const chart = useMemo(() => ankleComparison(analyses, of), [analyses, of]);
  if (chart === null) return null;
  const { drawing, plot } = chart;
  return (
    <figure>
      <h3>{TEXT.compare.footTitle(TEXT.player.side[of])}</h3>
      <svg
        className="chart"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="img"
        aria-label={drawing.title}
      >
        <Shapes shapes={drawing.shapes} />
        {of === foot &&
          ROLES.map((role) => {
            const { step } = steps[role];
            if (step === null) return null;
            return (
              <Cursor
                key={role}
                role={role}
                plot={plot}
                analysis={analyses[role]}
                player={players[role]}
                step={step}
              />
            );
          })}
      </svg>
    </figure>
  );
}

/** The ankle of either foot through support, before and after in one chart, with cursors where the videos are. */
export function AnkleCharts(props: AnkleChartsProps) {
  const { before, after } = props.analyses;
  const sameZero = before.runner.ankleZero === 'standing' && after.runner.ankleZero === 'standing';
  return (
    <section aria-labelledby="ankle-title">
      <h2 id="ankle-title">{TEXT.compare.ankle}</h2>
      <div className="charts">
        {SIDES.map((side) => (
          <AnkleChart key={side} of={side} {...props} />
        ))}
      </div>
      <p className="note">
        {TEXT.compare.ankleNote} {!sameZero && TEXT.compare.ankleZeroNote}
      </p>
    </section>
  );
}
