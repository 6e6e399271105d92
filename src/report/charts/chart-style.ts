import type { ColourName } from '../palette.ts';

/** `side` is the colour of the foot the shape belongs to, `clear` nothing. */
export type Paint = ColourName | 'side' | 'clear';

export interface ShapeStyle {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  /** Instead of `dash` where the shape belongs to the leg far from the camera. */
  readonly farDash?: readonly number[];
  readonly opacity?: number;
  readonly roundEnds?: boolean;
  readonly fontSize?: number;
  readonly bold?: boolean;
  /** Width of the ground drawn around letters, so that they stay legible on lines. */
  readonly halo?: number;
}

const FAR_DASH = [7, 4] as const;

/** How the parts of a chart look, by class; a later row wins over an earlier one. */
export const CHART_STYLE: Readonly<Record<string, ShapeStyle>> = {
  tick: { fill: 'ink', fontSize: 12, halo: 3 },
  note: { fill: 'ink', fontSize: 12, halo: 3, bold: true },
  'axis-title': { fill: 'ink', fontSize: 12.5, bold: true },
  strong: { bold: true },
  grid: { stroke: 'rule', strokeWidth: 1 },
  zero: { stroke: 'soft', strokeWidth: 1.2 },
  axis: { stroke: 'soft', strokeWidth: 1.2 },
  'reference-band': { fill: 'band', opacity: 0.3 },
  'reference-line': { fill: 'clear', stroke: 'band', strokeWidth: 1.5 },
  band: { fill: 'side', opacity: 0.17 },
  curve: { fill: 'clear', stroke: 'side', strokeWidth: 2.6, farDash: FAR_DASH },
  lane: { stroke: 'side', strokeWidth: 1, opacity: 0.6, farDash: FAR_DASH },
  rise: { stroke: 'side', strokeWidth: 1, opacity: 0.55, farDash: FAR_DASH },
  mark: { fill: 'side', stroke: 'paper', strokeWidth: 1.2 },
  plain: { fill: 'ink' },
  descent: { fill: 'band', opacity: 0.3 },
  moment: { stroke: 'soft', strokeWidth: 1, dash: [2, 3] },
  median: { stroke: 'side', strokeWidth: 1.6, farDash: FAR_DASH },
  dot: { fill: 'side', stroke: 'paper', strokeWidth: 0.8 },
  bar: { fill: 'rule' },
  'bar-expected': { fill: 'none', opacity: 0.45 },
  whisker: { stroke: 'ink', strokeWidth: 3, roundEnds: true },
  value: { fill: 'ink', stroke: 'panel', strokeWidth: 1.5 },
};
