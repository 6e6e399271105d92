import { expect, it } from 'vitest';
import type { Body } from '../../../src/analysis/body/body.ts';
import type { Support } from '../../../src/analysis/gait/support.ts';
import { measureSupports } from '../../../src/analysis/measures/measure-supports.ts';
import { summarise } from '../../../src/analysis/measures/summary.ts';
import type { Measured } from '../../../src/analysis/result.ts';
import { mocapBody, mocapSupports, REARFOOT_3_8, withNoise } from '../mocap.ts';
import { describeWithSharedData } from '../with-shared-data.ts';

function loaded(): Body {
  return withNoise(mocapBody(REARFOOT_3_8, { fps: 60, seconds: 4 }), 2);
}

function reasonOf(measured: Measured): string {
  return measured.value === null ? measured.reason : `value ${measured.value}`;
}

function measure(of: Body, supports: readonly Support[]) {
  return measureSupports(of, supports, { draws: 20, seed: 1 });
}

describeWithSharedData('missing measures are null with their reason', () => {
  const supports = mocapSupports(REARFOOT_3_8).slice(0, 8);
  const body = loaded();

  it('without a scale: lengths only', () => {
    const { measures } = measure({ ...body, scale: null }, supports).supports[0];
    expect(reasonOf(measures.landingDistanceBallM)).toContain('no scale');
    expect(reasonOf(measures.landingDistanceBallPctLeg)).toContain('value');
    expect(reasonOf(measures.heelDownPct)).toContain('value');
  });

  it('when the flat foot is unknown: heel heights and times, not a heel that never comes down', () => {
    const unknown = { heelUpPx: Number.NaN, ballUpPx: Number.NaN, sdPx: Number.NaN };
    const { measures, events } = measure({ ...body, flatFoot: { left: unknown, right: unknown } }, supports)
      .supports[0];
    expect(reasonOf(measures.heelDownPct)).toContain('not known where the heel lies');
    expect(reasonOf(measures.heelOffPct)).toContain('not known where the heel lies');
    expect(reasonOf(measures.heelHeightMidSupportM)).toContain('not known where the heel lies');
    expect(events.heelOffMs).toBeNull();
  });

  it('at the end of the clip: flight, duty factor and swing', () => {
    const last = measure(body, supports).supports.at(-1);
    expect(reasonOf(last?.measures.flightTimeMs ?? { value: 0, sd: 0 })).toContain(
      "other foot's next contact",
    );
    expect(reasonOf(last?.measures.dutyFactor ?? { value: 0, sd: 0 })).toContain("foot's next contact");
  });

  it('across a support that was missed', () => {
    const holed = supports.filter((_, i) => i !== 3);
    const { measures } = measure(body, holed).supports[2];
    expect(measures.flightTimeMs.value).toBeNull();
    expect(measures.swingKneeAtOtherContactDeg.value).toBeNull();
  });

  it('in a support that is partial or excluded, which counts nowhere', () => {
    const why = 'The clip begins within this support.';
    const marked = supports.map((s, i) => (i === 0 ? { ...s, initialContact: null, excluded: why } : s));
    const measurement = measure(body, marked);
    expect(reasonOf(measurement.supports[0].measures.contactTimeMs)).toBe(why);
    const summary = summarise(measurement, { speedMps: 4.1, legLengthM: 0.96 });
    const { foot } = supports[0];
    expect(summary.measures.contactTimeMs[foot].n).toBe(3);
    expect(summary.typicalSupport[foot]).not.toBe(0);
  });

  it('where the points are gone: that support only', () => {
    const gone = body.gcm.up.map((up, i) => (i > 20 && i < 45 ? Number.NaN : up));
    const measurement = measure({ ...body, gcm: { ...body.gcm, up: gone } }, supports);
    const values = measurement.supports.map(({ measures }) => measures.gcmDropM.value);
    expect(values).toContain(null);
    expect(values.some((value) => value !== null)).toBe(true);
  });
});

describeWithSharedData('summary', () => {
  const body = loaded();
  it('finds the cadence of the force plates with an error that covers it', () => {
    const supports = mocapSupports(REARFOOT_3_8, 5);
    const summary = summarise(measure(body, supports), { speedMps: 4.1, legLengthM: 0.96 });
    expect(summary.cadenceSpm?.value).toBeCloseTo(175.8, 0);
    expect(summary.cadenceSpm?.sd).toBeLessThan(0.5);
  });

  it('has no expectation where it depends on a speed that is unknown', () => {
    const summary = summarise(measure(body, mocapSupports(REARFOOT_3_8).slice(0, 6)), {
      speedMps: null,
      legLengthM: null,
    });
    expect(summary.measures.landingDistanceBallM.expected).toBeNull();
    expect(summary.measures.passagePct.expected).toMatchObject({ low: 46, high: 53 });
  });
});
