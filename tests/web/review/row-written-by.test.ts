import { expect, test } from 'vitest';
import { NO_CORRECTIONS } from '../../../src/analysis/corrections/corrections.ts';
import { reviewSchema } from '../../../src/api/reviews.ts';
import { rowWrittenBy } from '../../../src/web/review/row-written-by.ts';

const by = (revision: number, author: string) => ({ revision, author, at: '2025-05-01T10:00:00Z' });
const graded = { fault: 'late-pull', foot: 'left' } as const;

function reviewOf(...history: ReturnType<typeof by>[]) {
  return reviewSchema.parse({
    revision: history.length,
    corrections: NO_CORRECTIONS,
    history,
    writtenIn: { notes: [], grades: [{ ...graded, revision: 1 }] },
    signOffs: [],
  });
}

test('who graded is known from the revision the grade came with', () => {
  const review = reviewOf(by(1, 'Ann'), by(2, 'Bo'));
  expect(rowWrittenBy(review, { saved: true, graded })?.author).toBe('Ann');
  expect(rowWrittenBy(review, { saved: false, graded })).toBeNull();
});

test('who corrected anything else is said only where nobody else can have', () => {
  const row = { saved: true, graded: null };
  expect(rowWrittenBy(reviewOf(by(1, 'Ann')), row)?.author).toBe('Ann');
  expect(rowWrittenBy(reviewOf(by(1, 'Ann'), by(2, 'Bo')), row)).toBeNull();
});
