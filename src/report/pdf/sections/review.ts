import type { Analysis } from '../../../analysis/result.ts';
import { NOTES_TITLE, REVIEW_TITLE, reviewRemarks, type Remark } from '../../content/review.ts';
import type { PrintedReview } from '../../printed-review.ts';
import type { Block } from '../blocks/block.ts';
import { paragraph, TEXT } from '../blocks/paragraph.ts';
import type { Group } from '../flow.ts';
import { section } from './section.ts';

const LEAD = { ...TEXT.body, gap: 9, keepWithNext: true } as const;
const WORDS = { ...TEXT.body, gap: 1 } as const;

/** A line of the writer is a block of its own, so that a long text runs over the end of a page. */
function remark({ lead, by, text, aside }: Remark): Group {
  const words = text === '' ? [] : text.split(/\r\n|\r|\n/).map((line) => paragraph(line, WORDS));
  const blocks: Block[] = aside === null ? words : [...words, paragraph(aside, TEXT.note)];
  const about = [
    { text: `${lead}  `, strong: true },
    { text: by, colour: 'soft' as const },
  ];
  return { tag: 'Div', items: [paragraph(about, { ...LEAD, keepWithNext: blocks.length > 0 }), ...blocks] };
}

/** Who signed off, and what coaches noted; null when there is nothing. */
export function reviewSection(analysis: Analysis, review: PrintedReview | null): Group | null {
  const remarks = reviewRemarks(analysis, review);
  if (remarks === null) return null;
  const { signOffs, notes } = remarks;
  return section(REVIEW_TITLE, [
    ...signOffs.map(remark),
    notes.length === 0 ? null : paragraph(NOTES_TITLE, TEXT.heading),
    ...notes.map(remark),
  ]);
}
