import type { Side } from '../../src/analysis/pose-track.ts';
import { centreOfMass } from './centre-of-mass.ts';
import { contactStartS } from './gait-pattern.ts';
import type { LegPose, RunnerPose } from './runner-pose.ts';
import type { Runner } from './runner.ts';
import type { Vector } from './vector.ts';

/** What one foot and the body do at one moment, `timeMs` after that foot's initial contact. */
export interface Sample {
  readonly timeMs: number;
  readonly leg: LegPose;
  readonly gcm: Vector;
}

const STEP_MS = 0.5;

/** One stride of one foot from its initial contact, half a millisecond a sample. */
export class StrideSamples {
  readonly samples: readonly Sample[];
  readonly contactTimeMs: number;
  readonly strideMs: number;
  /** From this foot's toe-off to the other foot's initial contact; negative when both are on the ground. */
  readonly flightMs: number;

  constructor(runner: Runner, side: Side) {
    const { pattern } = runner;
    const startS = contactStartS(pattern, side);
    this.strideMs = 1000 * pattern.strideS;
    this.contactTimeMs = 1000 * pattern.feet[side].contactTimeS;
    this.flightMs = this.strideMs / 2 - this.contactTimeMs;
    const count = Math.floor(this.strideMs / STEP_MS);
    this.samples = Array.from({ length: count }, (_, i) => {
      const timeMs = i * STEP_MS;
      const pose: RunnerPose = runner.poseAt(startS + timeMs / 1000);
      return { timeMs, leg: pose.legs[side], gcm: centreOfMass(pose, runner.body.sex) };
    });
  }

  at(timeMs: number): Sample {
    const sample = this.samples.at(Math.round(timeMs / STEP_MS));
    if (sample === undefined) throw new RangeError(`${timeMs} ms is outside the stride`);
    return sample;
  }

  between(fromMs: number, toMs: number): readonly Sample[] {
    return this.samples.slice(Math.round(fromMs / STEP_MS), Math.round(toMs / STEP_MS) + 1);
  }

  contact(): readonly Sample[] {
    return this.between(0, this.contactTimeMs);
  }
}

/** The sample of least `value`. */
export function lowest(samples: readonly Sample[], value: (sample: Sample) => number): Sample {
  return samples.reduce((best, sample) => (value(sample) < value(best) ? sample : best));
}

/** Steepest rise of `value`, per second, between neighbouring samples. */
export function steepestRise(samples: readonly Sample[], value: (sample: Sample) => number): number {
  const slopes = samples.slice(1).map((sample, i) => {
    const before = samples[i] ?? sample;
    return (1000 * (value(sample) - value(before))) / (sample.timeMs - before.timeMs);
  });
  return Math.max(...slopes);
}
