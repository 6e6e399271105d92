import { z } from 'zod';
import { EVENT_NAMES } from '../analysis/corrections/corrections.ts';
import { KEYPOINT_NAMES, SIDES } from '../analysis/pose-track.ts';
import { clipFactsSchema } from './analyses.ts';

/** More than anybody corrects by hand in ten minutes of running: keeps a request from filling the memory. */
const MOST = { events: 10_000, points: 50_000 } as const;

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
  reason: z.string().trim().min(1).max(300),
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

/** What a coach has put right in one analysis; see the Corrections of the analysis for what it means. */
export const correctionsSchema = z.strictObject({
  version: z.literal(1),
  events: z.array(movedEvent).max(MOST.events),
  excludedSupports: z.array(excludedSupport).max(MOST.events),
  swappedLegs: z.array(swappedLegs).max(MOST.events),
  keypoints: z.array(placedKeypoint).max(MOST.points),
  facts: changedFactsSchema,
});
