import { fitLine, mean, median, present, robustSd } from '../maths/statistics.ts';
import type { FootMotion } from './foot-motion.ts';
import { medianStep } from '../trajectories/gaps.ts';
import { EVENT_RULES } from './event-rules.ts';

/** A support as far as the coarse search knows it. */
export interface ProvisionalSupport {
  readonly foot: FootMotion;
  readonly contactMs: number;
  readonly toeOffMs: number;
  /** False where the clip begins, or ends, before the foot turns. */
  readonly startSeen: boolean;
  readonly endSeen: boolean;
}

/** Motion of the ground under one foot during one support, in the picture. */
export interface GroundMotion {
  /** Pixels per millisecond, forwards +: minus the belt's speed, 0 beside the road, whatever a panning camera makes of it. */
  readonly velocity: number;
}

const SAMPLES = 20;

/** Evenly spread times within a part of a support given as shares of it. */
export function timesWithin(
  support: Pick<ProvisionalSupport, 'contactMs' | 'toeOffMs'>,
  part: { readonly from: number; readonly to: number },
): number[] {
  const lengthMs = support.toeOffMs - support.contactMs;
  const share = (i: number): number => part.from + ((part.to - part.from) * i) / (SAMPLES - 1);
  return Array.from({ length: SAMPLES }, (_, i) => support.contactMs + share(i) * lengthMs);
}

/**
 * Velocity of the ground for every support, foot by foot. A belt seen by a fixed camera has one velocity for both feet (the
 * detector errs by 5 % between them, perspective by 3), a panning camera another for each support: each support's
 * own estimate is drawn towards the common one by as much as their scatter is explained by noise (empirical Bayes).
 */
export function groundMotions(feet: readonly (readonly ProvisionalSupport[])[]): GroundMotion[][] {
  const fits = feet.map((supports) => supports.map(plantedVelocity));
  const common = mean(present(fits.map((ofFoot) => median(ofFoot.map(({ velocity }) => velocity)))));
  return fits.map((ofFoot) => drawnTowards(common, ofFoot));
}

function drawnTowards(common: number, fits: readonly PlantedFit[]): GroundMotion[] {
  const scatter = robustSd(fits.map((fit) => fit.velocity)) ** 2;
  const error = median(fits.map((fit) => fit.error)) ** 2;
  const own = Math.max(0, scatter - error);
  const ownWeight = own + error > 0 ? own / (own + error) : 0;
  return fits.map((fit) => {
    const velocity = Number.isNaN(fit.velocity) ? common : common + ownWeight * (fit.velocity - common);
    return { velocity };
  });
}

interface PlantedFit {
  readonly velocity: number;
  /** Standard error. */
  readonly error: number;
}

function plantedVelocity(support: ProvisionalSupport): PlantedFit {
  const times = timesWithin(support, EVENT_RULES.standing);
  const { heelForward, toeForward } = support.foot;
  const line = fitLine(
    times,
    times.map((time) => (heelForward.at(time) + toeForward.at(time)) / 2),
  );
  const spanMs = times[SAMPLES - 1] - times[0];
  const frames = Math.max(2, spanMs / medianStep(support.foot.timesMs));
  // Standard error of a slope through evenly spread samples.
  const error = (support.foot.toeNoisePx * Math.sqrt(12 / frames)) / spanMs;
  return { velocity: line.slope, error };
}
