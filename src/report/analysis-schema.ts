import { z } from 'zod';
import {
  ALL_GRADES,
  FAULT_IDS,
  NUMERIC_MEASURE_IDS,
  type DrawnPoint,
  type NumericMeasureId,
} from '../analysis/result.ts';
import { KEYPOINT_NAMES, SIDES } from '../analysis/pose-track.ts';

/*
 * The shape of analysis.json, from which analysis.schema.json is generated. The order of the keys here is the
 * order in the file. Numbers must be finite: NaN and infinities are refused, missing is null with its reason.
 */

const side = z.enum(SIDES);
const positive = z.number().positive();
const notNegative = z.number().nonnegative();
const probability = z.number().min(0).max(1);
const index = z.int().nonnegative();
const point = z.tuple([z.number(), z.number()]);
const measureIds = [...NUMERIC_MEASURE_IDS, 'strikeType'] as const;
const drawnPoints: [DrawnPoint, ...DrawnPoint[]] = [...KEYPOINT_NAMES, 'left_ball', 'right_ball'];

function perSide<T extends z.ZodType>(value: T) {
  return z.strictObject({ left: value, right: value });
}

function perMeasure<T extends z.ZodType>(value: T): Record<NumericMeasureId, T> {
  return Object.fromEntries(NUMERIC_MEASURE_IDS.map((id) => [id, value])) as Record<NumericMeasureId, T>;
}

const generator = z.strictObject({ name: z.literal('plumbline'), version: z.string() });

const clip = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  widthPx: index,
  heightPx: index,
  frames: index,
  containerFps: notNegative,
  captureFps: notNegative,
  timeScale: positive,
  rotationDeg: z.number(),
  variableFrameRate: z.boolean(),
  durationMs: notNegative,
  // Files written before there was this field are read as they are.
  recordedAt: z.string().nullable().default(null),
});

const runner = z.strictObject({
  direction: side.nullable(),
  nearSide: side.nullable(),
  heightM: positive.nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  inclinePct: z.number(),
  speedMps: z
    .strictObject({
      value: z.number(),
      sd: notNegative,
      source: z.enum(['given', 'belt', 'estimated']),
    })
    .nullable(),
  scale: z.strictObject({ pxPerM: positive, sd: notNegative, source: z.string() }).nullable(),
  legLengthM: z.strictObject({ value: positive, sd: notNegative }).nullable(),
  ankleZero: z.enum(['standing', 'typical-shoe']),
});

const pose = z.strictObject({
  model: z.string(),
  runtime: z.string(),
  framesWithPose: index,
  swapsRepaired: index,
});

const qualityNote = z.strictObject({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'refused']),
  message: z.string(),
  affects: z.array(z.string()),
});

const measured = z.union([
  z.strictObject({ value: z.number(), sd: notNegative }),
  z.strictObject({ value: z.null(), sd: z.null(), reason: z.string() }),
]);
const strike = z.enum(['rearfoot', 'midfoot', 'forefoot']);
const measuredStrike = z.union([
  z.strictObject({ value: strike, probability }),
  z.strictObject({ value: z.null(), probability: z.null(), reason: z.string() }),
]);

const event = z.strictObject({ frame: z.number(), timeMs: z.number(), sdMs: notNegative });
const moment = z.number().nullable();

const support = z.strictObject({
  index,
  foot: side,
  side: z.enum(['near', 'far']),
  initialContact: event.nullable(),
  toeOff: event.nullable(),
  events: z.strictObject({
    gcmLowestMs: moment,
    gcmOverBallMs: moment,
    heelDownMs: moment,
    heelOffMs: moment,
  }),
  measures: z.strictObject({ ...perMeasure(measured), strikeType: measuredStrike }),
  excluded: z.string().nullable(),
});

const expected = z.strictObject({ low: z.number(), high: z.number(), source: z.string() }).nullable();
const sideSummary = z.union([
  z.strictObject({
    median: z.number(),
    sd: notNegative,
    spread: notNegative.nullable(),
    n: index,
  }),
  z.strictObject({
    median: z.null(),
    sd: z.null(),
    spread: z.null(),
    n: z.literal(0),
    reason: z.string(),
  }),
]);
const strikeSummary = z.union([
  z.strictObject({ value: strike, share: probability, n: index }),
  z.strictObject({ value: z.null(), share: z.null(), n: z.literal(0) }),
]);

const summary = z.strictObject({
  cadenceSpm: z.strictObject({ value: notNegative, sd: notNegative }).nullable(),
  measures: z.strictObject(perMeasure(z.strictObject({ left: sideSummary, right: sideSummary, expected }))),
  strikeType: perSide(strikeSummary),
  typicalSupport: perSide(index.nullable()),
});

const fault = z.strictObject({
  id: z.enum(FAULT_IDS),
  foot: side,
  grade: z.enum(ALL_GRADES),
  probability,
  distribution: z
    .strictObject({ none: probability, mild: probability, moderate: probability, severe: probability })
    .nullable(),
  lead: z
    .strictObject({ measure: z.enum(NUMERIC_MEASURE_IDS), value: z.number(), sd: notNegative, expected })
    .nullable(),
  measures: z.array(z.enum(measureIds)),
  evidence: z.strictObject({ support: index, frame: z.number(), image: z.string().nullable() }).nullable(),
  why: z.string(),
  confounders: z.array(z.string()),
  advice: z.array(z.string()),
});

const degrees = perSide(z.array(z.number().nullable()));
const series = z.strictObject({
  timeMs: z.array(z.number()),
  gcm: z.array(point.nullable()),
  ankleAngleDeg: degrees,
  footPitchDeg: degrees,
  kneeFlexionDeg: degrees,
  gcmAheadOfBallM: perSide(z.array(z.number().nullable())),
  groundLine: perSide(z.strictObject({ y0Px: z.number(), slope: z.number() }).nullable()),
  gravity: point,
  points: z.partialRecord(z.enum(drawnPoints), z.array(point.nullable())),
});

export const analysisSchema = z.strictObject({
  schemaVersion: z.literal(1),
  generator,
  clip,
  runner,
  pose,
  quality: z.array(qualityNote),
  supports: z.array(support),
  summary,
  faults: z.array(fault),
  series,
});

/** The published JSON Schema (draft 2020-12) of analysis.json. */
export function analysisJsonSchema(): Record<string, unknown> {
  return {
    title: 'Plumbline analysis.json, schema version 1',
    ...z.toJSONSchema(analysisSchema, { reused: 'ref', io: 'input' }),
  };
}
