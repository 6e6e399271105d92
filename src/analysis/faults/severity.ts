import type { Grade } from '../result.ts';

export const GRADES = ['none', 'mild', 'moderate', 'severe'] as const satisfies readonly Grade[];
export type ResolvedGrade = (typeof GRADES)[number];

/** Where mild, moderate and severe begin. Descending edges mean that low values are the fault. */
export type Bands = readonly [mild: number, moderate: number, severe: number];

/**
 * Place of a value on the scale 0 = as expected, 1 = mild begins, 2 = moderate begins, 3 = severe begins; linear
 * between and beyond these, held within [0, 5] so that one wild value cannot outvote all other signs.
 */
export function severityOf(value: number, expected: number, [mild, moderate, severe]: Bands): number {
  const nodes = [expected, mild, moderate, severe];
  const sign = severe > mild ? 1 : -1;
  const passed = nodes.filter((node) => sign * (value - node) >= 0).length - 1;
  const from = Math.min(2, Math.max(0, passed));
  const place = from + (value - nodes[from]) / (nodes[from + 1] - nodes[from]);
  return Math.min(5, Math.max(0, place));
}

/** The grade that a severity (see severityOf) lies in. */
export function gradeOf(severity: number): ResolvedGrade {
  return GRADES[Math.min(3, Math.max(0, Math.floor(severity)))];
}
