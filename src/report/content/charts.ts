import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import { SIDES, type Side } from '../../analysis/pose-track.ts';
import type { Analysis, NumericMeasureId, SideSummary } from '../../analysis/result.ts';
import { ankleChart } from '../charts/ankle-chart.ts';
import { ANKLE_REFERENCE } from '../charts/ankle-reference.ts';
import { addedAtContactDeg } from '../charts/ankle-table-values.ts';
import { passageChart } from '../charts/passage-chart.ts';
import type { Drawing } from '../charts/shape.ts';
import { stepsChart } from '../charts/steps-chart.ts';
import { decimalText, plusMinusText } from '../number-text.ts';
import { footWord } from '../words.ts';

export interface ChartFigure {
  drawing: Drawing;
  caption: string;
}

export interface ReportCharts {
  ankle: ChartFigure | null;
  passages: ChartFigure[];
  steps: ChartFigure[];
}

export const STEPS_NOTE =
  'Step by step: circles are the left foot, triangles the right; the lines are the medians, the shaded part is what is expected at this speed.';

/** One per fault: the number it rests on most. */
const STEP_MEASURES: readonly NumericMeasureId[] = [
  'landingDistanceBallM',
  'heelHeightMidSupportM',
  'plantarflexionExcursionDeg',
  'passagePct',
  'ankleMaxDorsiflexionDeg',
  'swingKneeAtOtherContactDeg',
];

function ankleCaption(analysis: Analysis): string {
  const zero =
    analysis.runner.ankleZero === 'standing'
      ? 'Zero is the ankle angle of the standing frame.'
      : 'No standing frame was given, so zero is that of a typical shoe: the whole curve may lie a few degrees too high or too low; its shape and its timing hold.';
  return `Ankle angle from contact to toe-off: mean of the steps, with the step-to-step spread. Grey: mean and spread of ${ANKLE_REFERENCE.runners} runners at ${ANKLE_REFERENCE.speedMps} m/s on a treadmill (BMC and Running Injury Clinic data, Fukuchi and others); at other speeds compare the shape rather than the height. Their ankle was measured in three dimensions, this one in the plane of the picture, which shows a more pointed foot at toe-off: the range to be expected stands in the table. Diamonds (left) and squares (right) at both ends are the table’s values with their errors. At contact they lie ${decimalText(addedAtContactDeg(), 1)}° below the curve, since the pose model shows the ankle that much more bent just then; the curve is drawn as seen. The marks below the curve are the middle moments of each foot. ${zero}`;
}

function passageCaption(analysis: Analysis, foot: Side): string {
  const { gcmLowestPct, passagePct } = analysis.summary.measures;
  const [lowest, over] = [gcmLowestPct[foot], passagePct[foot]];
  const opening = `${footWord(foot)} foot: the line is below zero while the body is still behind the ball of the foot.`;
  if (lowest.median === null || over.median === null) return opening;
  const lowestText = plusMinusText(lowest.median, lowest.sd, 0);
  const overText = plusMinusText(over.median, over.sd, 0);
  return `${opening} Lowest at ${lowestText} % of support, over the ball at ${overText} %. ${orderText(lowest, over)}`;
}

/** So many errors apart, and two moments are told apart. */
const TOLD_APART = 2;

type Moment = Extract<SideSummary, { median: number }>;

function orderText(lowest: Moment, over: Moment): string {
  const laterPct = lowest.median - over.median;
  if (Math.abs(laterPct) < TOLD_APART * Math.hypot(lowest.sd, over.sd))
    return 'With these errors it cannot be told which comes first.';
  return laterPct < 0
    ? 'The body has stopped sinking before it is over the ball, as Romanov asks for.'
    : 'The body still sinks when it is already past the ball.';
}

function figures(drawing: Drawing | null, caption: string): ChartFigure[] {
  return drawing === null ? [] : [{ drawing, caption }];
}

/** Ankle angle, passage over the ball, and the main measures step by step; null when nothing can be drawn. */
export function reportCharts(analysis: Analysis): ReportCharts | null {
  const ankle = figures(ankleChart(analysis), ankleCaption(analysis)).at(0) ?? null;
  const passages = SIDES.flatMap((foot) =>
    figures(passageChart(analysis, foot), passageCaption(analysis, foot)),
  );
  const steps = STEP_MEASURES.flatMap((id) =>
    figures(stepsChart(analysis, id), MEASURE_CATALOGUE[id].definition),
  );
  if (ankle === null && passages.length + steps.length === 0) return null;
  return { ankle, passages, steps };
}
