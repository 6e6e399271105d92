import { decimalText } from '../number-text.ts';
import { lineShape, textShape, type Shape } from './shape.ts';

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

function stepDecimals(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/** Horizontal grid lines with their numbers, and the axis title above the left end. */
export function yAxis(plot: Plot, range: Range, step: number, title: string): Shape[] {
  const rows = ticks(range, step).flatMap((value) => [
    lineShape(plot.left, plot.y(value), plot.right, plot.y(value), value === 0 ? 'zero' : 'grid'),
    textShape(plot.left - 6, plot.y(value) + 4, decimalText(value, stepDecimals(step)), 'end'),
  ]);
  return [...rows, textShape(0, 13, title, 'start', 'axis-title')];
}

/** Numbers below the plot and the axis title under them. */
export function xAxis(plot: Plot, values: readonly number[], title: string): Shape[] {
  const marks = values.flatMap((value) => [
    lineShape(plot.x(value), plot.bottom, plot.x(value), plot.bottom + 4, 'grid'),
    textShape(plot.x(value), plot.bottom + 17, decimalText(value, 0), 'middle'),
  ]);
  const middle = (plot.left + plot.right) / 2;
  return [
    lineShape(plot.left, plot.bottom, plot.right, plot.bottom, 'axis'),
    ...marks,
    textShape(middle, plot.bottom + 34, title, 'middle', 'axis-title'),
  ];
}
