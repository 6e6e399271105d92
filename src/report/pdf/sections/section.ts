import { paragraph, TEXT } from '../blocks/paragraph.ts';
import type { Group, Item } from '../flow.ts';

/** A part of the report under its heading, to be found among the bookmarks. */
export function section(title: string, items: readonly (Item | null)[]): Group {
  return {
    tag: 'Sect',
    bookmark: title,
    items: [paragraph(title, TEXT.section), ...items.filter((item) => item !== null)],
  };
}
