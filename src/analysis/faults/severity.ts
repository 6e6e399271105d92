import type { Grade } from '../result.ts';

export const GRADES = ['none', 'mild', 'moderate', 'severe'] as const satisfies readonly Grade[];
export type ResolvedGrade = (typeof GRADES)[number];

/** Where mild, moderate and severe begin. Descending edges mean that low values are the fault. */
export type Bands = readonly [mild: number, moderate: number, severe: number];

/**
 * Place of a value on the scale 1 = mild begins, 2 = moderate begins, 3 = severe begins; linear between the edges
 * and beyond them, held within [0, 4] so that one extreme sign cannot outvote all others.
 */
export function severityOf(value: number, [mild, moderate, severe]: Bands): number {
  const sign = severe > mild ? 1 : -1;
  const pastModerate = sign * (value - moderate);
  const width = pastModerate < 0 ? Math.abs(moderate - mild) : Math.abs(severe - moderate);
  return Math.min(4, Math.max(0, 2 + pastModerate / width));
}

export function gradeOf(severity: number): ResolvedGrade {
  return GRADES[Math.min(3, Math.max(0, Math.floor(severity)))];
}
