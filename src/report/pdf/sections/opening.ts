import type { Analysis } from '../../../analysis/result.ts';
import { factsText, reportTitle, warningText } from '../../content/opening.ts';
import { headline } from '../../headline.ts';
import { paragraph, TEXT } from '../blocks/paragraph.ts';
import type { Group } from '../flow.ts';

/** The answer, before anything else. */
export function openingItems(analysis: Analysis): Group {
  const { sentence, detail } = headline(analysis);
  const warning = warningText(analysis);
  const items = [
    paragraph(reportTitle(analysis), TEXT.title),
    paragraph(sentence, TEXT.headline),
    detail === null ? null : paragraph(detail, TEXT.detail),
    paragraph([{ text: factsText(analysis), colour: 'soft' }], TEXT.body),
    warning === null ? null : paragraph(`${warning}: see method and limits.`, TEXT.note),
  ];
  return { tag: 'Sect', items: items.filter((item) => item !== null) };
}
