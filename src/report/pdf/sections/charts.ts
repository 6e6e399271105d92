import type { Analysis } from '../../../analysis/result.ts';
import { reportCharts, STEPS_NOTE, type ChartFigure } from '../../content/charts.ts';
import { columns, grid, stack } from '../blocks/arrange.ts';
import type { Block } from '../blocks/block.ts';
import { drawingBlock } from '../blocks/drawing.ts';
import { paragraph, TEXT } from '../blocks/paragraph.ts';
import type { Group } from '../flow.ts';
import { section } from './section.ts';

const BETWEEN = 22;
const GAP = 12;

function figure({ drawing, caption }: ChartFigure): Block {
  return stack([drawingBlock(drawing, 0), paragraph(caption, TEXT.caption)]);
}

function wide({ drawing, caption }: ChartFigure): Block {
  const blocks = [drawingBlock(drawing, 0), paragraph(caption, TEXT.note)];
  return columns({ blocks, shares: [1, 1], between: BETWEEN, gap: 4, centred: true });
}

/** Ankle angle, passage over the ball, and the main measures step by step. */
export function chartSection(analysis: Analysis): Group | null {
  const charts = reportCharts(analysis);
  if (charts === null) return null;
  const steps = paragraph(STEPS_NOTE, { ...TEXT.note, gap: GAP, keepWithNext: true });
  return section('Through support, and step by step', [
    charts.ankle === null ? null : wide(charts.ankle),
    ...grid(charts.passages.map(figure), 2, BETWEEN, GAP),
    charts.steps.length === 0 ? null : steps,
    ...grid(charts.steps.map(figure), 2, BETWEEN, GAP),
  ]);
}
