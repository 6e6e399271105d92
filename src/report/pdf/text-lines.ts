import type { ColourName } from '../palette.ts';

/** Words that look alike. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly colour?: ColourName;
}

/** A stretch of one run on one line; `x` from the left end of the line. */
export interface Piece {
  readonly run: Run;
  readonly text: string;
  readonly x: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Width of a text in the look of a run. */
export type Measure = (text: string, run: Run) => number;

interface Word {
  readonly run: Run;
  readonly text: string;
  readonly width: number;
}

/**
 * What can be set on a line: a stranger's text may hold line ends, tabs and signs that are not seen. Letters with their
 * accents apart are put together, since the font has them so.
 */
function settable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Variation_Selector}]/gu, '');
}

/** Words with the space behind them; a word wider than the line is cut into letters. */
function wordsOf(runs: readonly Run[], width: number, measure: Measure): Word[] {
  return runs.flatMap((run) => {
    const words = settable(run.text).match(/[^ ]+ ?| /g) ?? [];
    return words.flatMap((word) => {
      const parts = measure(word.trimEnd(), run) > width ? Array.from(word) : [word];
      return parts.map((text): Word => ({ run, text, width: measure(text, run) }));
    });
  });
}

function joined(words: readonly Word[], measure: Measure): Line {
  const pieces: { run: Run; text: string; x: number }[] = [];
  let x = 0;
  for (const { run, text, width } of words) {
    const last = pieces.at(-1);
    if (last?.run === run) last.text += text;
    else pieces.push({ run, text, x });
    x += width;
  }
  const end = words.at(-1);
  const space = end === undefined ? 0 : end.width - measure(end.text.trimEnd(), end.run);
  return { pieces, width: x - space };
}

/** Breaks runs into lines of at most `width`, between words. */
export function textLines(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let used = 0;
  for (const word of wordsOf(runs, width, measure)) {
    if (line.length > 0 && used + measure(word.text.trimEnd(), word.run) > width) {
      lines.push(line);
      [line, used] = [[], 0];
    }
    line.push(word);
    used += word.width;
  }
  return [...lines, line].map((words) => joined(words, measure));
}
