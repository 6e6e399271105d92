import type { Analysis } from '../../analysis/result.ts';
import { framePlan } from '../../report/frames/frame-plan.ts';
import { adviceSection } from '../../report/html/advice-section.ts';
import { chartSection } from '../../report/html/chart-section.ts';
import { faultSection } from '../../report/html/fault-section.ts';
import { frameSection, type ShownFrame } from '../../report/html/frame-section.ts';
import type { Markup } from '../../report/html/markup.ts';
import { measureSection } from '../../report/html/measure-section.ts';
import { methodSection } from '../../report/html/method-section.ts';
import { referenceSection } from '../../report/html/reference-section.ts';
import { filePath } from '../api/analyses.ts';
import { TEXT } from '../text.ts';

export type SectionId = keyof typeof TEXT.report.sections;

export interface Section {
  id: SectionId;
  title: string;
  markup: Markup;
}

/** The pictures on the server; none where there was no video to take them from. */
function shownFrames(report: string, analysis: Analysis): ShownFrame[] {
  return framePlan(analysis).map((frame) => ({ frame, source: filePath(report, frame.path) }));
}

/** The sections of report.html, with the pictures from the server. */
export function reportSections(report: string, analysis: Analysis): Section[] {
  const all: readonly (readonly [SectionId, Markup | null])[] = [
    ['findings', faultSection(analysis, true)],
    ['frames', frameSection(analysis, shownFrames(report, analysis))],
    ['charts', chartSection(analysis)],
    ['advice', adviceSection(analysis)],
    ['measures', measureSection(analysis)],
    ['method', methodSection(analysis)],
    ['references', referenceSection()],
  ];
  return all.flatMap(([section, markup]) =>
    markup === null ? [] : [{ id: section, title: TEXT.report.sections[section], markup }],
  );
}
