export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** All in points, 72 to the inch. */
export interface PageFormat {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Where the content of a page ends and its foot begins. */
  readonly bottom: number;
}

const SIZE: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
};
const MARGIN = 40;
const FOOT_HEIGHT = 14;

export function pageFormat(paper: Paper): PageFormat {
  const [width, height] = SIZE[paper];
  return { width, height, margin: MARGIN, bottom: height - MARGIN - FOOT_HEIGHT };
}
