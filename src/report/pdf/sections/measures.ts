import { SIDES } from '../../../analysis/pose-track.ts';
import type { Analysis } from '../../../analysis/result.ts';
import {
  MEASURE_COLUMNS,
  measureRows,
  MEASURES_NOTE,
  rangeSources,
  type MeasureCells,
  type MeasureRow,
} from '../../content/measures.ts';
import { sideHeading } from '../../words.ts';
import { stack } from '../blocks/arrange.ts';
import type { Block } from '../blocks/block.ts';
import { paragraph, TEXT } from '../blocks/paragraph.ts';
import { row, type Cell } from '../blocks/row.ts';
import type { Group } from '../flow.ts';
import { section } from './section.ts';

/** Widths relative to each other; cells that span columns also take the white between them. */
const SHARE = { measure: 166, value: 58, spread: 38, steps: 22, expected: 67, between: 8 } as const;
const VALUE_AND_SPREAD = SHARE.value + SHARE.between + SHARE.spread;
const SIDE = VALUE_AND_SPREAD + SHARE.between + SHARE.steps;
const HEAD = { ...TEXT.cell, strong: true } as const;

function cell(text: string, share: number): Cell {
  return { block: paragraph(text, TEXT.cell), share };
}

function head(text: string, share: number): Cell {
  return { block: paragraph(text, HEAD), share, heading: true };
}

function sideCells(cells: MeasureCells): Cell[] {
  if (cells.value === null) {
    const reason = paragraph([{ text: cells.reason, colour: 'soft' }], TEXT.cell);
    return [{ block: reason, share: SIDE }];
  }
  const { value, spread, steps } = cells;
  const numbers =
    spread === null
      ? [cell(value, VALUE_AND_SPREAD)]
      : [cell(value, SHARE.value), cell(spread, SHARE.spread)];
  return [...numbers, cell(String(steps), SHARE.steps)];
}

function measureRow({ label, definition, sides, expected }: MeasureRow): Block {
  const name = stack([paragraph(label, HEAD), paragraph(definition, TEXT.fine)]);
  return row([
    { block: name, share: SHARE.measure, heading: true },
    ...sides.flatMap(sideCells),
    cell(expected, SHARE.expected),
  ]);
}

function header(analysis: Analysis): Block {
  const [value, spread, steps] = MEASURE_COLUMNS;
  const columnHeads = [head(value, SHARE.value), head(spread, SHARE.spread), head(steps, SHARE.steps)];
  const sides = SIDES.map((foot) => head(sideHeading(analysis, foot), SIDE));
  return stack([
    row([head('', SHARE.measure), ...sides, head('', SHARE.expected)]),
    row([head('Measure', SHARE.measure), ...columnHeads, ...columnHeads, head('expected', SHARE.expected)]),
  ]);
}

/** Every measure, left and right, with error, spread, number of steps and expected range. */
export function measureSection(analysis: Analysis): Group | null {
  if (analysis.supports.length === 0) return null;
  return section('All measures', [
    paragraph(`${MEASURES_NOTE} ${rangeSources(analysis)}`, TEXT.note),
    { tag: 'Table', header: header(analysis), items: measureRows(analysis).map(measureRow) },
  ]);
}
