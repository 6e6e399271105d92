import { z } from 'zod';
import { EVENT_NAMES } from '../analysis/corrections/corrections.ts';
import { KEYPOINT_NAMES, SIDES } from '../analysis/pose-track.ts';
import { ALL_GRADES, FAULT_IDS } from '../analysis/result.ts';
import { clipFactsSchema } from './analyses.ts';

/** More than anybody corrects by hand in ten minutes of running: keeps a request from filling the memory. */
const MOST = { events: 10_000, points: 50_000, notes: 1000 } as const;

/** Characters. */
export const LONGEST_NOTE = 2000;
export const LONGEST_REASON = 300;

const foot = z.enum(SIDES);
const timeMs = z.number().min(0);
const frame = z.int().min(0);

const movedEvent = z.strictObject({
  foot,
  event: z.enum(EVENT_NAMES),
  automaticMs: timeMs,
  correctedMs: timeMs,
});

const excludedSupport = z.strictObject({
  foot,
  automaticContactMs: timeMs,
  reason: z.string().trim().min(1).max(LONGEST_REASON),
});

const swappedLegs = z
  .strictObject({ fromFrame: frame, toFrame: frame })
  .refine(({ fromFrame, toFrame }) => fromFrame <= toFrame, 'the first frame comes after the last');

const placedKeypoint = z.strictObject({ frame, name: z.enum(KEYPOINT_NAMES), x: z.number(), y: z.number() });

const standingRange = z
  .strictObject({ from: timeMs, to: timeMs })
  .refine(({ from, to }) => from < to, 'the stretch ends before it begins');

const said = clipFactsSchema.shape;

/** Left out is unchanged; null is not known. Within the limits of what is said at the upload. */
const changedFactsSchema = z.strictObject({
  heightM: said.heightM.unwrap().optional(),
  speedMps: said.speedMps.unwrap().optional(),
  sex: said.sex.unwrap().optional(),
  inclinePct: said.inclinePct.unwrap().optional(),
  direction: said.direction.unwrap().optional(),
  captureFps: said.captureFps.unwrap().unwrap().optional(),
  standingRangeMs: standingRange.nullable().optional(),
});

const finding = { fault: z.enum(FAULT_IDS), foot };
const pixel = z.tuple([z.number(), z.number()]);

const drawing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('line'), points: z.tuple([pixel, pixel]) }),
  z.strictObject({ kind: z.literal('angle'), points: z.tuple([pixel, pixel, pixel]) }),
]);

const note = z
  .strictObject({
    id: z.string().regex(/^[\w-]{1,64}$/),
    text: z.string().trim().min(1).max(LONGEST_NOTE),
    frame: frame.nullable(),
    finding: z.strictObject(finding).nullable(),
    drawing: drawing.nullable(),
  })
  .refine((one) => one.frame !== null || one.finding !== null, 'a note is about a frame, a finding or both')
  .refine((one) => one.frame !== null || one.drawing === null, 'a drawing needs the frame it is on');

const notes = z
  .array(note)
  .max(MOST.notes)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two notes have the same id');

const gradeByHand = z.strictObject({
  ...finding,
  grade: z.enum(ALL_GRADES),
  reason: z.string().trim().min(1).max(LONGEST_REASON),
});

const grades = z
  .array(gradeByHand)
  .refine(
    (all) => new Set(all.map((one) => `${one.fault} ${one.foot}`)).size === all.length,
    'two grades are for the same finding',
  );

/** What a coach has put right in one analysis; see the Corrections of the analysis for what it means. */
export const correctionsSchema = z.strictObject({
  version: z.literal(1),
  events: z.array(movedEvent).max(MOST.events),
  excludedSupports: z.array(excludedSupport).max(MOST.events),
  swappedLegs: z.array(swappedLegs).max(MOST.events),
  keypoints: z.array(placedKeypoint).max(MOST.points),
  facts: changedFactsSchema,
  // Left out in what was stored before there were any.
  notes: notes.default([]),
  grades: grades.default([]),
});
