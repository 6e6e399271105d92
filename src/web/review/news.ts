import type { Analysis, SupportResult } from '../../analysis/result.ts';
import { decimalText } from '../../report/number-text.ts';
import { FAULT_WORDS, GRADE_WORD, shownGrade } from '../../report/words.ts';
import { TEXT } from '../text.ts';

/** What the words about a correction compare: the support it is about, before, and which number it moves most. */
export interface StepWatched {
  readonly support: SupportResult;
  readonly measure: 'landingDistanceBallM' | 'contactTimeMs';
}

/** What the page showed before a correction. */
export interface Before {
  readonly shown: Analysis;
  /** With all its errors. */
  readonly whole: Analysis;
}

const WORDS = TEXT.review.news;

function valueText(support: SupportResult, measure: StepWatched['measure']): string | null {
  const { value } = support.measures[measure];
  if (value === null) return null;
  return measure === 'contactTimeMs' ? `${decimalText(value, 0)} ms` : `${decimalText(100 * value, 1)} cm`;
}

/**
 * What a correction has done to its step: "landing distance of this step 8.1 cm, was 9.0 cm". Null when not
 * known, or as before.
 */
function stepNews({ support, measure }: StepWatched, after: Analysis): string | null {
  const now = after.supports.find(({ index, foot }) => index === support.index && foot === support.foot);
  const [nowText, wasText] = [now && valueText(now, measure), valueText(support, measure)];
  if (!nowText || wasText === null || nowText === wasText) return null;
  const name = measure === 'contactTimeMs' ? WORDS.contactTime : WORDS.landing;
  return WORDS.measure(name, nowText, wasText);
}

/** The findings that have another grade than before; both results with all their errors, on which grades rest. */
function gradeNews(before: Analysis, after: Analysis): string[] {
  return after.faults.flatMap((now) => {
    const { id, foot } = now;
    const earlier = before.faults.find((fault) => fault.id === id && fault.foot === foot);
    if (earlier === undefined) return [];
    const [grade, was] = [shownGrade(now), shownGrade(earlier)];
    if (grade === was) return [];
    return [WORDS.grade(FAULT_WORDS[id].name, foot, GRADE_WORD[grade], GRADE_WORD[was])];
  });
}

/**
 * What was done and what it changed: the number of its step at once, grades once the whole result is there.
 * @param whole null while it is worked out
 */
export function changeNews(
  done: string,
  before: Before,
  step: StepWatched | null,
  after: { shown: Analysis; whole: Analysis | null },
): string {
  const effect = step === null ? null : stepNews(step, after.shown);
  const sentence = effect === null ? done : `${done}; ${effect}`;
  const grades = after.whole === null ? [] : gradeNews(before.whole, after.whole);
  return [sentence, ...grades].join('. ') + '.';
}

/** Time in which also a slow reader, who must first notice it, has read a text. */
export function readingMs(words: string): number {
  return 6000 + 100 * words.length;
}
