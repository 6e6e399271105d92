import { decimalText } from '../number-text.ts';
import { escapeHtml } from '../html/markup.ts';

/** A rectangle of a chart with its two scales, from data to SVG units. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (value: number) => number;
  y: (value: number) => number;
}

export interface Range {
  low: number;
  high: number;
}

export type Box = Pick<Plot, 'left' | 'right' | 'top' | 'bottom'>;

export function makePlot(box: Box, xRange: Range, yRange: Range): Plot {
  const across = (box.right - box.left) / (xRange.high - xRange.low);
  const up = (box.bottom - box.top) / (yRange.high - yRange.low);
  return {
    ...box,
    x: (value) => box.left + (value - xRange.low) * across,
    y: (value) => box.bottom - (value - yRange.low) * up,
  };
}

export function svgNumber(value: number): string {
  return String(Number(value.toFixed(1)) + 0);
}

/** Round steps (1, 2 or 5 times a power of ten) that cut the range into at most `most` parts. */
export function tickStep(range: Range, most: number): number {
  const rough = (range.high - range.low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
}

/** The range widened to whole steps. */
export function wholeSteps(range: Range, step: number): Range {
  return { low: Math.floor(range.low / step) * step, high: Math.ceil(range.high / step) * step };
}

export function ticks(range: Range, step: number): number[] {
  const first = Math.ceil(range.low / step - 1e-9);
  const count = Math.floor(range.high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}

export type TextAnchor = 'start' | 'middle' | 'end';

export function text(x: number, y: number, words: string, anchor: TextAnchor, className = 'tick'): string {
  return (
    `<text class="${className}" x="${svgNumber(x)}" y="${svgNumber(y)}" text-anchor="${anchor}">` +
    `${escapeHtml(words)}</text>`
  );
}

export function lineElement(x1: number, y1: number, x2: number, y2: number, className: string): string {
  const ends = [x1, y1, x2, y2].map(svgNumber);
  return `<line class="${className}" x1="${ends[0]}" y1="${ends[1]}" x2="${ends[2]}" y2="${ends[3]}"/>`;
}

function stepDecimals(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/** Horizontal grid lines with their numbers, and the axis title above the left end. */
export function yAxis(plot: Plot, range: Range, step: number, title: string): string {
  const rows = ticks(range, step).map(
    (value) =>
      lineElement(plot.left, plot.y(value), plot.right, plot.y(value), value === 0 ? 'zero' : 'grid') +
      text(plot.left - 6, plot.y(value) + 4, decimalText(value, stepDecimals(step)), 'end'),
  );
  return rows.join('') + text(0, 13, title, 'start', 'axis-title');
}

/** Numbers below the plot and the axis title under them. */
export function xAxis(plot: Plot, values: readonly number[], title: string): string {
  const marks = values.map(
    (value) =>
      lineElement(plot.x(value), plot.bottom, plot.x(value), plot.bottom + 4, 'grid') +
      text(plot.x(value), plot.bottom + 17, decimalText(value, 0), 'middle'),
  );
  const middle = (plot.left + plot.right) / 2;
  return (
    lineElement(plot.left, plot.bottom, plot.right, plot.bottom, 'axis') +
    marks.join('') +
    text(middle, plot.bottom + 34, title, 'middle', 'axis-title')
  );
}

type Point = readonly [x: number, y: number];

export function pathElement(points: readonly Point[], className: string, closed = false): string {
  const steps = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${svgNumber(x)} ${svgNumber(y)}`);
  return `<path class="${className}" d="${steps.join('')}${closed ? 'Z' : ''}"/>`;
}

/** What lies along the x axis, for a page that ties the chart to a video: percent of a support, or seconds. */
export interface ChartAxis {
  of: 'support-left' | 'support-right' | 'support' | 'time';
  plot: Plot;
  range: Range;
}

function axisAttributes({ of, plot, range }: ChartAxis): string {
  const { left, right, top, bottom } = plot;
  return (
    ` data-axis="${of}" data-from="${svgNumber(range.low)}" data-to="${svgNumber(range.high)}"` +
    ` data-box="${[left, right, top, bottom].map(svgNumber).join(' ')}"`
  );
}

/** An SVG that scales with the page and tells what it shows to those who cannot see it. */
export function chartSvg(
  width: number,
  height: number,
  title: string,
  content: string,
  axis: ChartAxis | null = null,
): string {
  const tied = axis === null ? '' : axisAttributes(axis);
  return (
    `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}"${tied}>` +
    `${content}</svg>`
  );
}
