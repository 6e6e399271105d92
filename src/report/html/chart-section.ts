import type { Analysis } from '../../analysis/result.ts';
import { drawingSvg } from '../charts/svg.ts';
import { reportCharts, STEPS_NOTE, type ChartFigure } from '../content/charts.ts';
import { html, Markup } from './markup.ts';

function figure({ drawing, caption }: ChartFigure): Markup {
  return html`<figure class="chart-figure">
    ${new Markup(drawingSvg(drawing))}
    <figcaption>${caption}</figcaption>
  </figure>`;
}

/** Ankle angle, passage over the ball, and the main measures step by step. */
export function chartSection(analysis: Analysis): Markup | null {
  const charts = reportCharts(analysis);
  if (charts === null) return null;
  return html`<section id="charts">
    <h2>Through support, and step by step</h2>
    <div class="wide">${charts.ankle === null ? null : figure(charts.ankle)}</div>
    <div class="charts">${charts.passages.map(figure)}</div>
    <div class="charts">${charts.steps.map(figure)}</div>
    <p class="note">${STEPS_NOTE}</p>
  </section>`;
}
