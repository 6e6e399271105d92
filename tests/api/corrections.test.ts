import { expect, test } from 'vitest';
import type { z } from 'zod';
import { NO_CORRECTIONS, type Corrections } from '../../src/analysis/corrections/corrections.ts';
import { correctionsSchema } from '../../src/api/corrections.ts';

const full: Corrections = {
  version: 1,
  events: [{ foot: 'left', event: 'toeOff', automaticMs: 812.5, correctedMs: 830 }],
  excludedSupports: [{ foot: 'right', automaticContactMs: 1200, reason: 'He stumbles.' }],
  swappedLegs: [{ fromFrame: 3, toFrame: 3 }],
  keypoints: [{ frame: 7, name: 'left_heel', x: 301.5, y: 988 }],
  facts: { heightM: null, inclinePct: 1, direction: 'left', captureFps: 240 },
  notes: [
    {
      id: 'n-1',
      text: 'Knee.',
      frame: 7,
      finding: null,
      drawing: {
        kind: 'line',
        points: [
          [1, 2],
          [3, 4.5],
        ],
      },
    },
    { id: 'n-2', text: 'Agreed.', frame: null, finding: { fault: 'push-off', foot: 'left' }, drawing: null },
  ],
  grades: [{ fault: 'heel-held', foot: 'right', grade: 'not-resolvable', reason: 'Hidden by the belt.' }],
};
const [note] = full.notes;

type Assignable<From, To> = [From] extends [To] ? true : never;

test('what is sent is what the analysis takes: this file does not compile when they part ways', () => {
  const sent: Assignable<z.infer<typeof correctionsSchema>, Corrections> = true;
  expect(sent).toBe(true);
});

test.each([NO_CORRECTIONS, full])('corrections come through JSON as they were', (corrections) => {
  expect(correctionsSchema.parse(JSON.parse(JSON.stringify(corrections)))).toEqual(corrections);
});

test('what was stored before there were notes and grades is read as without', () => {
  const { version, events, excludedSupports, swappedLegs, keypoints, facts } = full;
  const old = { version, events, excludedSupports, swappedLegs, keypoints, facts };
  expect(correctionsSchema.parse(old)).toEqual({ ...old, notes: [], grades: [] });
});

test.each([
  ['another version', { ...full, version: 2 }],
  ['a part left out', { ...full, events: undefined }],
  ['a fact nobody knows', { ...full, facts: { weightKg: 70 } }],
  ['a height out of bounds', { ...full, facts: { heightM: 17.8 } }],
  ['a point nobody has', { ...full, keypoints: [{ frame: 1, name: 'left_ball', x: 0, y: 0 }] }],
  ['half a frame', { ...full, swappedLegs: [{ fromFrame: 1, toFrame: 2.5 }] }],
  ['frames backwards', { ...full, swappedLegs: [{ fromFrame: 5, toFrame: 2 }] }],
  ['no reason', { ...full, excludedSupports: [{ foot: 'left', automaticContactMs: 3, reason: ' ' }] }],
  ['a note about nothing', { ...full, notes: [{ ...note, frame: null, drawing: null }] }],
  ['a note too long', { ...full, notes: [{ ...note, text: 'a'.repeat(2001) }] }],
  ['a drawing on no frame', { ...full, notes: [{ ...full.notes[1], drawing: note.drawing }] }],
  [
    'a line of three points',
    {
      ...full,
      notes: [
        {
          ...note,
          drawing: {
            kind: 'line',
            points: [
              [1, 2],
              [3, 4],
              [5, 6],
            ],
          },
        },
      ],
    },
  ],
  ['two notes with one id', { ...full, notes: [note, note] }],
  ['two grades of one finding', { ...full, grades: [full.grades[0], full.grades[0]] }],
])('refuses %s', (_, corrections) => {
  expect(correctionsSchema.safeParse(corrections).success).toBe(false);
});
