import { describe, expect, it } from 'vitest';
import {
  NO_CORRECTIONS,
  type CoachNote,
  type GradeByHand,
} from '../../../src/analysis/corrections/corrections.ts';
import { correctionsSchema } from '../../../src/api/corrections.ts';
import type { Review } from '../../../src/api/reviews.ts';
import { angleDeg } from '../../../src/report/frames/vector.ts';
import { firstDrawing, withDrawnPoint } from '../../../src/web/review/drawing.ts';
import { handGrades, withGrade } from '../../../src/web/review/grade-edits.ts';
import { NOTHING_WRITTEN } from './nothing-written.ts';
import { newNoteId, withNote, withoutNote, writtenBy } from '../../../src/web/review/note-edits.ts';

const NOTE: CoachNote = { id: newNoteId(), text: 'The knee.', frame: 4, finding: null, drawing: null };

describe('a note', () => {
  it('is added, changed in its place, and deleted', () => {
    const two = withNote(withNote(NO_CORRECTIONS, NOTE), { ...NOTE, id: 'b' });
    const changed = withNote(two, { ...NOTE, text: 'The left knee.' });
    expect(changed.notes.map(({ id, text }) => [id, text])).toEqual([
      [NOTE.id, 'The left knee.'],
      ['b', 'The knee.'],
    ]);
    expect(withoutNote(changed, NOTE.id).notes.map(({ id }) => id)).toEqual(['b']);
  });

  it('has the author of the revision it was stored in, and none before', () => {
    const stored = withNote(NO_CORRECTIONS, NOTE);
    const first = { revision: 1, author: 'Coach A', at: '2025-01-01T10:00:00.000Z' };
    const review = {
      ...{ revision: 2, corrections: stored as Review['corrections'], signOffs: [] },
      history: [first, { ...first, revision: 2, author: 'Coach B' }],
      writtenIn: { ...NOTHING_WRITTEN, notes: [1] },
    };
    expect(writtenBy(NOTE, stored, review)).toEqual(first);
    expect(writtenBy({ ...NOTE, text: 'Other words.' }, stored, review)).toBeNull();
  });
});

describe('a drawing', () => {
  const view = { x: 100, y: 200, width: 200, height: 300 };

  it('begins within the picture and is stored as it is', () => {
    for (const kind of ['line', 'angle'] as const) {
      const drawing = withDrawnPoint(firstDrawing(kind, view), 1, [150, 250.5]);
      const corrections = withNote(NO_CORRECTIONS, { ...NOTE, drawing });
      expect(correctionsSchema.parse(corrections)).toEqual(corrections);
    }
  });

  it('shows the angle at its corner, and none where a way has no length', () => {
    expect(
      angleDeg([
        [0, 0],
        [10, 0],
        [10, 5],
      ]),
    ).toBeCloseTo(90);
    expect(
      angleDeg([
        [0, 0],
        [10, 0],
        [20, 0],
      ]),
    ).toBeCloseTo(180);
    expect(
      angleDeg([
        [1, 1],
        [1, 1],
        [2, 2],
      ]),
    ).toBeNull();
  });
});

it('a grade takes the place of one given before, and has the author of its revision', () => {
  const grade: GradeByHand = { fault: 'push-off', foot: 'left', grade: 'mild', reason: 'Seen.' };
  const other: GradeByHand = { ...grade, foot: 'right' };
  const stored = withGrade(withGrade(withGrade(NO_CORRECTIONS, { ...grade, grade: 'none' }), other), grade);
  expect(stored.grades).toEqual([other, grade]);
  const review = {
    ...{ revision: 1, corrections: stored as Review['corrections'], signOffs: [] },
    history: [{ revision: 1, author: 'Coach A', at: '2025-01-01T10:00:00.000Z' }],
    writtenIn: { ...NOTHING_WRITTEN, grades: [1, 1] },
  } satisfies Review;
  const now = withGrade(stored, { ...other, reason: 'Seen again.' });
  expect(handGrades(now, stored, review).map(({ foot, author }) => [foot, author])).toEqual([
    ['left', 'Coach A'],
    ['right', null],
  ]);
});
