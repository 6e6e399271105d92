import { describe, expect, it } from 'vitest';
import {
  MEASURE_CATALOGUE,
  shown,
  shownRange,
  shownWithError,
} from '../../../src/analysis/measures/catalogue.ts';
import { EXPECTED, expectedRange } from '../../../src/analysis/measures/expected.ts';
import { NUMERIC_MEASURE_IDS } from '../../../src/analysis/result.ts';

describe('catalogue', () => {
  it('shows metres as centimetres, and no minus before a rounded zero', () => {
    expect(shown('landingDistanceBallM', 0.2941)).toBe('29.4 cm');
    expect(shownWithError('passagePct', 48.2, 3.4)).toBe('48 ± 3 %');
    expect(shownRange('ankleAtContactDeg', -0.2, 17)).toBe('0 to 17°');
  });

  it('says of every measure what it is, how it is signed and where it comes from', () => {
    for (const entry of Object.values(MEASURE_CATALOGUE)) {
      expect(entry.label.length * entry.sign.length * entry.source.length).toBeGreaterThan(0);
      expect(entry.definition).toMatch(/\.$/);
    }
    expect(new Set(Object.values(MEASURE_CATALOGUE).map(({ label }) => label)).size).toBe(33);
  });
});

describe('the words of the catalogue', () => {
  it('give angles in the sign that the numbers beside them have', () => {
    for (const { definition, sign } of Object.values(MEASURE_CATALOGUE))
      expect(`${definition} ${sign}`).not.toMatch(/\d deg\b/);
  });

  it('explain the terms that runners do not know where they stand', () => {
    expect(MEASURE_CATALOGUE.ankleMaxDorsiflexionDeg.label).toBe('Greatest ankle bend (dorsiflexion)');
    expect(MEASURE_CATALOGUE.ankleMaxDorsiflexionDeg.sign).toContain('the shin bent over the foot');
    expect(MEASURE_CATALOGUE.dutyFactor.label).toBe('Share of the stride on the ground');
  });
});

describe('expected values', () => {
  it('are ranges around a centre for every measure', () => {
    for (const id of NUMERIC_MEASURE_IDS) {
      expect(EXPECTED[id].below, id).toBeGreaterThan(0);
      expect(EXPECTED[id].above, id).toBeGreaterThan(0);
      const range = expectedRange(id, { speedMps: 3, legLengthM: 0.9 });
      expect(range?.low).toBeLessThan(range?.high ?? -Infinity);
    }
  });

  it('grow with leg length where the landing is printed in metres', () => {
    const high = (legLengthM: number): number =>
      expectedRange('landingDistanceBallM', { speedMps: 2.5, legLengthM })?.high ?? Number.NaN;
    expect(high(1)).toBeCloseTo(0.335, 6);
    expect(high(0.8)).toBeCloseTo(0.268, 6);
  });
});
