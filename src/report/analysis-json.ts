import type { Analysis } from '../analysis/result.ts';
import { analysisSchema } from './analysis-schema.ts';
import { jsonText } from './json-text.ts';

/** Decimals kept in analysis.json: finer than any error in it, so that rounding never shows. */
const DECIMALS_DEFAULT = 4;
const DECIMALS_BY_KEY: Readonly<Record<string, number>> = {
  timeMs: 3,
  gcm: 2,
  points: 2,
  ankleAngleDeg: 2,
  footPitchDeg: 2,
  kneeFlexionDeg: 2,
  slope: 6,
  gravity: 6,
};

function rounded(value: unknown, decimals: number): unknown {
  // Adding 0 turns -0 into 0.
  if (typeof value === 'number') return Number(value.toFixed(decimals)) + 0;
  if (Array.isArray(value)) return value.map((item) => rounded(item, decimals));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, rounded(item, DECIMALS_BY_KEY[key] ?? decimals)]),
  );
}

/**
 * The text of analysis.json: checked against the schema, keys in the schema's order, numbers rounded, so that
 * the same input gives the same bytes. Throws a ZodError when the analysis breaks the contract.
 */
export function analysisJson(analysis: Analysis): string {
  return jsonText(rounded(analysisSchema.parse(analysis), DECIMALS_DEFAULT));
}
