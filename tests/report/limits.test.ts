import { expect, test } from 'vitest';
import { note } from '../../src/analysis/quality-notes.ts';
import { excludedReasons, limitNotes } from '../../src/report/content/method.ts';
import { syntheticAnalysis } from './fixture/fixture-analysis.ts';

const { analysis } = syntheticAnalysis();

test('what a limit concerns can be told apart, though names of measures hold commas', () => {
  const [limit] = limitNotes({ ...analysis, quality: [note('camera-oblique', { degrees: 12 })] });
  expect(limit.concerns).toBe(
    'Concerns: landing distance (ball of the foot, heel and ankle) and toe-off distance.',
  );
});

test('a limit that concerns everything names nothing', () => {
  const [limit] = limitNotes({ ...analysis, quality: [note('supports-excluded', { count: 2 })] });
  expect(limit.concerns).toBeNull();
  expect(limit.message).toBe('Supports that are not counted: 2. The report and supports.csv say why.');
});

test('reasons are counted in supports, so that no number is taken for one of them', () => {
  const { supports } = analysis;
  const excluded = [null, 'Cut off.', 'Hidden.', 'Hidden.'];
  const some = excluded.map((reason, i) => ({ ...supports[i], excluded: reason }));
  expect(excludedReasons({ ...analysis, supports: some })).toEqual([
    '1 support: Cut off.',
    '2 supports: Hidden.',
  ]);
});
