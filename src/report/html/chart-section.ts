import { SIDES, type Side } from '../../analysis/pose-track.ts';
import type { Analysis, NumericMeasureId } from '../../analysis/result.ts';
import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import { ankleChart } from '../charts/ankle-chart.ts';
import { ANKLE_REFERENCE } from '../charts/ankle-reference.ts';
import { passageChart } from '../charts/passage-chart.ts';
import type { Drawing } from '../charts/shape.ts';
import { stepsChart } from '../charts/steps-chart.ts';
import { medianEventPct } from '../charts/support-curve.ts';
import { drawingSvg } from '../charts/svg.ts';
import { decimalText } from '../number-text.ts';
import { footWord } from '../words.ts';
import { html, Markup } from './markup.ts';

/** One per fault: the number it rests on most. */
const STEP_MEASURES: readonly NumericMeasureId[] = [
  'landingDistanceBallM',
  'heelHeightMidSupportM',
  'plantarflexionExcursionDeg',
  'passagePct',
  'ankleMaxDorsiflexionDeg',
  'swingKneeAtOtherContactDeg',
];

function chartFigure(drawing: Drawing | null, caption: string): Markup | null {
  if (drawing === null) return null;
  return html`<figure class="chart-figure">
    ${new Markup(drawingSvg(drawing))}
    <figcaption>${caption}</figcaption>
  </figure>`;
}

function ankleCaption(analysis: Analysis): string {
  const zero =
    analysis.runner.ankleZero === 'standing'
      ? 'Zero is the ankle angle of the standing frame.'
      : 'No standing frame was given, so zero is that of a typical shoe: the whole curve may lie a few degrees too high or too low; its shape and its timing hold.';
  return `Ankle angle from contact to toe-off: mean of the steps, with the step-to-step spread. Grey: mean and spread of ${ANKLE_REFERENCE.runners} runners at ${ANKLE_REFERENCE.speedMps} m/s on a treadmill (BMC and Running Injury Clinic data, Fukuchi and others); at other speeds compare the shape rather than the height. The marks below the curve are the middle moments of each foot. ${zero}`;
}

function passageCaption(analysis: Analysis, foot: Side): string {
  const lowest = medianEventPct(analysis, foot, 'gcmLowestMs');
  const over = medianEventPct(analysis, foot, 'gcmOverBallMs');
  const opening = `${footWord(foot)} foot: the line is below zero while the body is still behind the ball of the foot.`;
  if (lowest === null || over === null) return opening;
  const order =
    lowest <= over
      ? 'The body has stopped sinking before it is over the ball, as it should.'
      : 'The body still sinks when it is already past the ball.';
  return `${opening} Lowest at ${decimalText(lowest, 0)} % of support, over the ball at ${decimalText(over, 0)} %. ${order}`;
}

/** Ankle angle, passage over the ball, and the main measures step by step. */
export function chartSection(analysis: Analysis): Markup | null {
  const ankle = chartFigure(ankleChart(analysis), ankleCaption(analysis));
  const passages = SIDES.map((foot) =>
    chartFigure(passageChart(analysis, foot), passageCaption(analysis, foot)),
  );
  const steps = STEP_MEASURES.map((id) =>
    chartFigure(stepsChart(analysis, id), MEASURE_CATALOGUE[id].definition),
  );
  if (ankle === null && [...passages, ...steps].every((chart) => chart === null)) return null;
  return html`<section id="charts">
    <h2>Through support, and step by step</h2>
    <div class="wide">${ankle}</div>
    <div class="charts">${passages}</div>
    <div class="charts">${steps}</div>
    <p class="note">
      Step by step: circles are the left foot, triangles the right; the lines are the medians, the shaded part
      is what is expected at this speed.
    </p>
  </section>`;
}
