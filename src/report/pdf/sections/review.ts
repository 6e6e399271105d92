import type { Analysis } from '../../../analysis/result.ts';
import type { ReportPictures } from '../../content/frames.ts';
import { NOTES_TITLE, REVIEW_TITLE, reviewRemarks, type Remark } from '../../content/review.ts';
import { PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX } from '../../frames/crop.ts';
import type { PrintedReview } from '../../printed-review.ts';
import { columns } from '../blocks/arrange.ts';
import type { Block } from '../blocks/block.ts';
import { paragraph, TEXT } from '../blocks/paragraph.ts';
import { picture } from '../blocks/picture.ts';
import type { Group } from '../flow.ts';
import { section } from './section.ts';

const LEAD = { ...TEXT.body, gap: 9, keepWithNext: true } as const;
const WORDS = { ...TEXT.body, gap: 1 } as const;

function drawing(
  { path, alternative }: NonNullable<Remark['drawn']>,
  pictures: ReportPictures['drawn'],
): Block {
  const jpeg = pictures.get(path);
  if (jpeg === undefined) return paragraph(alternative, TEXT.note);
  const aspect = PICTURE_HEIGHT_PX / PICTURE_WIDTH_PX;
  // Of the size of those of the typical steps, which stand three abreast.
  return columns({ blocks: [picture(jpeg, aspect, alternative)], shares: [1, 1, 1], between: 10, gap: 4 });
}

/** A line of the writer is a block of its own, so that a long text runs over the end of a page. */
function remark({ lead, by, text, drawn }: Remark, pictures: ReportPictures['drawn']): Group {
  const words = text === '' ? [] : text.split(/\r\n|\r|\n/).map((line) => paragraph(line, WORDS));
  const blocks: Block[] = drawn === null ? words : [...words, drawing(drawn, pictures)];
  const about = [
    { text: `${lead}  `, strong: true },
    { text: by, colour: 'soft' as const },
  ];
  return { tag: 'Div', items: [paragraph(about, { ...LEAD, keepWithNext: blocks.length > 0 }), ...blocks] };
}

/** Who signed off, and what coaches noted; null when there is nothing. */
export function reviewSection(
  analysis: Analysis,
  review: PrintedReview | null,
  pictures: ReportPictures['drawn'],
): Group | null {
  const remarks = reviewRemarks(analysis, review);
  if (remarks === null) return null;
  const { signOffs, notes } = remarks;
  return section(REVIEW_TITLE, [
    ...signOffs.map((one) => remark(one, pictures)),
    notes.length === 0 ? null : paragraph(NOTES_TITLE, TEXT.heading),
    ...notes.map((one) => remark(one, pictures)),
  ]);
}
