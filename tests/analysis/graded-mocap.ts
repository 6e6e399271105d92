import type { Body } from '../../src/analysis/body/body.ts';
import type { Support } from '../../src/analysis/gait/support.ts';
import { gradeFaults } from '../../src/analysis/faults/grade-faults.ts';
import { measureSupports, type Measurement } from '../../src/analysis/measures/measure-supports.ts';
import { summarise } from '../../src/analysis/measures/summary.ts';
import type { FaultFinding, Summary } from '../../src/analysis/result.ts';

export interface Graded {
  readonly measurement: Measurement;
  readonly summary: Summary;
  readonly findings: FaultFinding[];
}

export function gradedBody(
  body: Body,
  supports: readonly Support[],
  options: { captureFps: number; draws: number },
): Graded {
  const { captureFps, draws } = options;
  const measurement = measureSupports(body, supports, { draws, seed: 7 });
  const speedMps = body.speedMps?.value ?? null;
  const legLengthM = body.scale === null ? null : body.legLengthPx / body.scale.pxPerM;
  const summary = summarise(measurement, { speedMps, legLengthM });
  const clip = {
    captureFps,
    inclinePct: 0,
    speedMps,
    standing: body.angleZero.source === 'standing',
    nearSide: body.nearSide,
    roughModel: null,
  };
  const frameAt = (timeMs: number): number => (timeMs * captureFps) / 1000;
  return { measurement, summary, findings: gradeFaults(measurement, summary, { clip, frameAt }) };
}
