import type { Analysis } from '../../../analysis/result.ts';
import {
  EXCLUDED_LEAD,
  excludedReasons,
  limitNotes,
  METHOD_TEXTS,
  NO_LIMITS,
  type LimitNote,
} from '../../content/method.ts';
import { runSettings, type Setting } from '../../content/run-settings.ts';
import { stack } from '../blocks/arrange.ts';
import type { Block } from '../blocks/block.ts';
import { bullets, listItem } from '../blocks/list.ts';
import { paragraph, TEXT } from '../blocks/paragraph.ts';
import { row } from '../blocks/row.ts';
import type { Group, Item } from '../flow.ts';
import { section } from './section.ts';

const SETTING = { ...TEXT.small, gap: 0 } as const;

function limit({ lead, message, concerns }: LimitNote): Block {
  const rest = concerns === null ? [] : [{ text: ` ${concerns}`, colour: 'soft' as const }];
  return listItem('•', [{ text: `${lead} `, strong: true }, { text: message }, ...rest], TEXT.body);
}

function limits(analysis: Analysis): Item {
  const notes = limitNotes(analysis);
  if (notes.length === 0) return paragraph(NO_LIMITS, TEXT.body);
  return { tag: 'L', items: notes.map(limit) };
}

function excluded(analysis: Analysis): Item[] {
  const reasons = excludedReasons(analysis);
  if (reasons.length === 0) return [];
  const lead = paragraph(EXCLUDED_LEAD, { ...TEXT.body, keepWithNext: true });
  return [lead, { tag: 'L', items: bullets(reasons, TEXT.body) }];
}

function setting([name, value]: Setting): Block {
  return row([
    { block: paragraph([{ text: name, colour: 'soft' }], SETTING), share: 1, heading: true },
    { block: paragraph(value, SETTING), share: 2 },
  ]);
}

function settings(analysis: Analysis): Item {
  const table: Item = { tag: 'Table', items: runSettings(analysis).map(setting) };
  return { tag: 'Sect', together: true, items: [paragraph('Settings', TEXT.heading), table] };
}

/** How the numbers come about, what limits them, and the settings of this run. */
export function methodSection(analysis: Analysis): Group {
  return section('Method and limits', [
    paragraph('This clip', TEXT.heading),
    limits(analysis),
    ...excluded(analysis),
    ...METHOD_TEXTS.map(([title, text]) =>
      stack([paragraph(title, TEXT.heading), paragraph(text, TEXT.body)], 12),
    ),
    settings(analysis),
  ]);
}
