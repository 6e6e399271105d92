import type { Analysis } from '../../../analysis/result.ts';
import { adviceLists, noAdviceText, SORENESS, type AdviceList } from '../../content/advice.ts';
import { panel, stack, tagged } from '../blocks/arrange.ts';
import type { Block } from '../blocks/block.ts';
import { bullets } from '../blocks/list.ts';
import { paragraph, TEXT } from '../blocks/paragraph.ts';
import type { Group, Item } from '../flow.ts';
import { section } from './section.ts';

function adviceItems({ title, feet, advice }: AdviceList): Item[] {
  const heading = paragraph(
    [{ text: `${title}  ` }, { text: feet, strong: false, colour: 'soft' }],
    TEXT.heading,
  );
  return [heading, { tag: 'L', items: bullets(advice, { ...TEXT.body, gap: 3 }) }];
}

function soreness(): Block {
  const content = stack([
    paragraph(SORENESS.title, TEXT.heading),
    paragraph(SORENESS.discomfort, TEXT.body),
    paragraph([{ text: `${SORENESS.painLead} `, strong: true }, { text: SORENESS.pain }], TEXT.body),
    paragraph(SORENESS.source, TEXT.note),
  ]);
  return tagged('Sect', panel(content, { padding: 12, border: 'rule', gap: 16 }));
}

/** What to do, by fault, and the difference between discomfort and pain. */
export function adviceSection(analysis: Analysis): Group {
  const lists = adviceLists(analysis);
  const advice =
    lists.length === 0 ? [paragraph(noAdviceText(analysis), TEXT.body)] : lists.flatMap(adviceItems);
  return section('What to do', [...advice, soreness()]);
}
