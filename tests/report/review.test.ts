import { expect, test } from 'vitest';
import { reviewRemarks } from '../../src/report/content/review.ts';
import { reviewSection } from '../../src/report/html/review-section.ts';
import { syntheticAnalysis } from './fixture/fixture-analysis.ts';
import { fixtureReview, SILENT_REVIEW } from './fixture/fixture-review.ts';
import { expectGolden } from './golden.ts';

const { analysis } = syntheticAnalysis();
const review = fixtureReview();
const [note] = review.notes;
const noPicture = (): null => null;

test('a sign-off says of which result it is, by whom, when and with which remark', () => {
  const ofAutomatic = { ...SILENT_REVIEW, revision: 0, signOffs: review.signOffs };
  expect(reviewRemarks(analysis, review)?.signOffs).toEqual([
    { lead: 'Revision 2: signed off by Ann <Coach>', by: '2026-05-04', text: 'Fit to show.', drawn: null },
    { lead: 'Revision 2: signed off by Ben', by: '2026-05-06', text: '', drawn: null },
  ]);
  const [first] = reviewRemarks(analysis, ofAutomatic)?.signOffs ?? [];
  expect(first.lead).toBe('Automatic result: signed off by Ann <Coach>');
});

test('a note says what it is about, by whom and when, and which picture shows its drawing', () => {
  expect(reviewRemarks(analysis, review)?.notes).toEqual([
    {
      lead: 'Heel held off the ground, left foot, picture 7 of the clip (0.10 s)',
      by: 'Ann <Coach>, 2026-05-04',
      text: note.text,
      drawn: {
        path: 'frames/note-1.jpg',
        alternative: 'The picture, with an angle of 90° drawn on it by the coach.',
      },
    },
    {
      lead: 'Landing ahead of the body, right foot',
      by: 'Ben, 2026-05-05',
      text: 'Let it land closer.',
      drawn: null,
    },
  ]);
});

test('a note on a picture that the clip does not have, by nobody known, is told as far as it goes', () => {
  const lost = { ...SILENT_REVIEW, notes: [{ ...note, frame: 99_999, finding: null, by: null }] };
  const [told] = reviewRemarks(analysis, lost)?.notes ?? [];
  expect(told).toMatchObject({ lead: 'Picture 100000 of the clip', by: '' });
});

test('there is no section where nothing was said', () => {
  expect(reviewSection(analysis, null, noPicture)).toBeNull();
  expect(reviewSection(analysis, SILENT_REVIEW, noPicture)).toBeNull();
});

test('what a stranger wrote stays text in the section', () => {
  expectGolden('review-section.html.golden', reviewSection(analysis, review, (path) => path)?.text ?? '');
});
