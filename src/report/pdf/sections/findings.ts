import { MEASURE_CATALOGUE } from '../../../analysis/measures/catalogue.ts';
import { SIDES, type Side } from '../../../analysis/pose-track.ts';
import { FAULT_IDS, type Analysis, type FaultFinding, type FaultId } from '../../../analysis/result.ts';
import { rangeBar } from '../../charts/range-bar.ts';
import {
  findingOf,
  FINDINGS_NOTE,
  handGradeText,
  hasFindings,
  NO_FINDINGS,
  NOT_JUDGED,
  ownConfounders,
  replacedGradeText,
  sharedConfounderLines,
  trustText,
  whyText,
} from '../../content/findings.ts';
import { valueText } from '../../measure-text.ts';
import { FAULT_WORDS, footWord, legOf, probabilityText, shownGrade, sideHeading } from '../../words.ts';
import { columns, panel, stack, tagged, topped } from '../blocks/arrange.ts';
import { gradeBlock } from '../blocks/badge.ts';
import { spaced, type Block } from '../blocks/block.ts';
import { drawingBlock } from '../blocks/drawing.ts';
import { bullets } from '../blocks/list.ts';
import { paragraph, TEXT } from '../blocks/paragraph.ts';
import { row } from '../blocks/row.ts';
import type { Group, Item } from '../flow.ts';
import { section } from './section.ts';

const BAR_WIDTH = 176;
const OVERVIEW_SHARES = [1.5, 2, 2] as const;
const HEAD = { ...TEXT.small, strong: true, gap: 0 } as const;
const PLAIN = { ...TEXT.small, gap: 0 } as const;

function overviewCell(finding: FaultFinding | null): Block {
  if (finding === null) return paragraph('not judged', PLAIN);
  const grade = gradeBlock(shownGrade(finding), probabilityText(finding), PLAIN);
  const replaced = replacedGradeText(finding);
  return replaced === null ? grade : stack([grade, paragraph(replaced, { ...TEXT.note, gap: 0 })]);
}

function overviewRow(analysis: Analysis, id: FaultId): Block {
  const cells = SIDES.map((foot) => overviewCell(findingOf(analysis, id, foot)));
  return row(
    [paragraph(FAULT_WORDS[id].name, PLAIN), ...cells].map((block, i) => ({
      block,
      share: OVERVIEW_SHARES[i],
      heading: i === 0,
    })),
  );
}

/** Left and right at a glance: one row a fault. */
function overview(analysis: Analysis): Group {
  const titles = ['What can load the calf', ...SIDES.map((foot) => sideHeading(analysis, foot))];
  const header = row(
    titles.map((title, i) => ({ block: paragraph(title, HEAD), share: OVERVIEW_SHARES[i], heading: true })),
  );
  return { tag: 'Table', header, items: FAULT_IDS.map((id) => overviewRow(analysis, id)) };
}

function leadNumber({ lead }: FaultFinding): Block[] {
  if (lead === null) return [];
  const { label } = MEASURE_CATALOGUE[lead.measure];
  const bar = rangeBar(lead);
  if (bar === null) {
    const value = { text: valueText(lead.measure, lead.value, lead.sd), strong: true };
    return [paragraph([{ text: `${label}: ` }, value], TEXT.small)];
  }
  const name = paragraph([{ text: label, colour: 'soft' }], TEXT.small);
  return [name, drawingBlock(bar, 1, 'panel', BAR_WIDTH)];
}

function verdict(analysis: Analysis, finding: FaultFinding): Block[] {
  const confounders = ownConfounders(analysis, finding);
  const byHand = handGradeText(finding);
  return [
    spaced(gradeBlock(shownGrade(finding), probabilityText(finding), TEXT.small), 3),
    ...(byHand === null ? [] : [paragraph(byHand, TEXT.small)]),
    paragraph(whyText(finding), TEXT.small),
    ...leadNumber(finding),
    ...(confounders === null ? [] : [paragraph(confounders, TEXT.note)]),
  ];
}

function sideBlock(analysis: Analysis, id: FaultId, foot: Side): Block {
  const finding = findingOf(analysis, id, foot);
  const leg = legOf(analysis, foot);
  const small = leg === null ? [] : [{ text: `  ${leg} leg`, strong: false, colour: 'soft' as const }];
  const heading = paragraph([{ text: `${footWord(foot)} foot` }, ...small], TEXT.subheading);
  const content = finding === null ? [paragraph(NOT_JUDGED, TEXT.small)] : verdict(analysis, finding);
  return tagged('Div', topped(stack([heading, ...content]), foot));
}

function card(analysis: Analysis, id: FaultId): Block {
  const sides = SIDES.map((foot) => sideBlock(analysis, id, foot));
  const content = stack([
    paragraph(FAULT_WORDS[id].name, TEXT.heading),
    paragraph(FAULT_WORDS[id].looksAt, { ...TEXT.note, gap: 1 }),
    columns({ blocks: sides, shares: [1, 1], between: 18, gap: 7 }),
  ]);
  return tagged('Sect', panel(content, { padding: 10, fill: 'panel', gap: 9 }));
}

function sharedNote(analysis: Analysis): Item[] {
  const lines = sharedConfounderLines(analysis);
  if (lines.length === 0) return [];
  const lead = paragraph('What can mislead here:', { ...TEXT.note, keepWithNext: true });
  return [lead, { tag: 'L', items: bullets(lines, TEXT.note) }];
}

/** Six faults on each foot: grade, probability, the number against its expected range, one sentence. */
export function findingsSection(analysis: Analysis): Group {
  if (!hasFindings(analysis)) return section('Findings', [paragraph(NO_FINDINGS, TEXT.body)]);
  const trust = trustText(analysis);
  return section('Findings', [
    overview(analysis),
    trust === null ? null : paragraph(trust, { ...TEXT.body, gap: 8 }),
    ...sharedNote(analysis),
    paragraph(FINDINGS_NOTE, TEXT.note),
    ...FAULT_IDS.map((id) => card(analysis, id)),
  ]);
}
