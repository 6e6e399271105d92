import { expect, test } from 'vitest';
import { lastSignOff } from '../../../src/web/review/last-sign-off.ts';

const signed = (revision: number) => ({ revision, author: 'Coach', remark: '', at: '2025-05-01T10:00:00Z' });

test('without a signature there is nothing to say', () => {
  expect(lastSignOff(null, false)).toBeNull();
  expect(lastSignOff({ revision: 2, signOffs: [] }, false)).toBeNull();
});

test('a signature holds for the revision that was signed, as it is stored', () => {
  const review = { revision: 2, signOffs: [signed(1), signed(2)] };
  expect(lastSignOff(review, false)).toEqual({ signed: signed(2), changed: false });
  expect(lastSignOff(review, true)?.changed).toBe(true);
  expect(lastSignOff({ ...review, revision: 3 }, false)).toEqual({ signed: signed(2), changed: true });
});

test('the automatic result can be signed off and corrected afterwards', () => {
  expect(lastSignOff({ revision: 0, signOffs: [signed(0)] }, false)?.changed).toBe(false);
  expect(lastSignOff({ revision: 1, signOffs: [signed(0)] }, false)?.changed).toBe(true);
});
