import type { Sheet } from './sheet.ts';

const SIZE = 7.5;
const LOOK = { colour: 'soft' } as const;

/** At the foot of every page: how the report came about, and which page of how many it is. */
export function drawPageFeet(sheet: Sheet, words: string): void {
  const { start, count } = sheet.doc.bufferedPageRange();
  const { margin, width, height } = sheet.format;
  for (let page = 0; page < count; page++) {
    sheet.doc.switchToPage(start + page);
    const number = `Page ${page + 1} of ${count}`;
    const right = width - margin - sheet.textWidth(number, SIZE, false);
    sheet.decorate(() => {
      sheet.write(words, margin, height - margin, SIZE, LOOK);
      sheet.write(number, right, height - margin, SIZE, LOOK);
    });
  }
}
