import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.ts';
import type { Analysis, Grade } from '../../../src/analysis/result.ts';
import { changeNews, type StepWatched } from '../../../src/web/review/news.ts';
import { drawnClip } from '../../analysis/corrections/drawn-clip.ts';

describe('the news of a correction', () => {
  const made: { whole?: Analysis } = {};
  const whole = (): Analysis => {
    if (made.whole === undefined) throw new Error('Nothing was analysed.');
    return made.whole;
  };
  beforeAll(() => {
    made.whole = analyse(drawnClip({ captureFps: 30 }).input);
  });

  const graded = (grade: Grade): Analysis => ({
    ...whole(),
    faults: whole().faults.map((fault, i) => (i === 0 ? { ...fault, grade } : fault)),
  });
  const longer = (analysis: Analysis): Analysis => ({
    ...analysis,
    supports: analysis.supports.map((support) => {
      const contactTimeMs = { value: (support.measures.contactTimeMs.value ?? 0) + 20, sd: 1 };
      return { ...support, measures: { ...support.measures, contactTimeMs } };
    }),
  });
  const step = (): StepWatched => {
    const support = whole().supports.find(({ measures }) => measures.contactTimeMs.value !== null);
    if (support === undefined) throw new Error('No step was timed.');
    return { support, measure: 'contactTimeMs' };
  };

  it('is the number of the step at once, and no grade of the rough result', () => {
    const before = { shown: graded('moderate'), whole: graded('moderate') };
    const words = changeNews('Moved', before, step(), { shown: longer(graded('none')), whole: null });
    expect(words).toMatch(/^Moved; contact time of this step \d+ ms, was \d+ ms\.$/);
  });

  it('compares the whole result with the whole one before, whatever the rough one in between said', () => {
    const before = { shown: graded('none'), whole: graded('moderate') };
    const same = graded('moderate');
    expect(changeNews('Undone', before, null, { shown: same, whole: same })).toBe('Undone.');
    const other = graded('mild');
    expect(changeNews('Undone', before, null, { shown: other, whole: other })).toMatch(
      /^Undone\. .+ foot: now mild, was moderate\.$/,
    );
  });
});
