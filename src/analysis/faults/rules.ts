import type { ReadingId } from '../measures/reading.ts';
import { REARFOOT_ABOVE_DEG } from '../measures/strike.ts';
import type { FaultId, NumericMeasureId } from '../result.ts';
import type { Bands } from './severity.ts';

/** One sign of a fault: a reading, how it is compared, and where mild, moderate and severe begin. */
export interface Sign {
  readonly reading: ReadingId;
  /** Measures to print the verdict with when it rests on this sign: the first that is there. */
  readonly shownBy: readonly NumericMeasureId[];
  /** Banded as it is, or against what is expected at the speed (needs the speed where that depends on it). */
  readonly compare: 'value' | 'difference' | 'ratio';
  readonly bands: Bands;
  readonly weight: number;
  /** Frame rate from which the sign is used at all, with half its weight, and from which it has its full weight. */
  readonly usedFromFps: number;
  readonly fullFromFps: number;
  /** Counts only together with another reading below a limit. */
  readonly onlyWhen?: { readonly reading: ReadingId; readonly below: number };
  /** Used only when the speed is unknown and the first sign therefore cannot be compared. */
  readonly insteadOfSpeed?: true;
  /** Rests on the zero of the ankle angle: half its weight without a standing frame. */
  readonly absoluteAngle?: true;
  /** Rests on where the heel lies with the shoe flat to a few millimetres: not used without a standing frame. */
  readonly needsStanding?: true;
}

/** Raises a fault that is there by one grade; it does not make a fault of nothing. */
export interface Modifier {
  readonly reading: ReadingId;
  readonly compare: 'value' | 'difference';
  readonly above?: number;
  readonly below?: number;
  /** Without a standing frame its error is that of the main sign once more. */
  readonly needsStanding?: true;
}

/** A reading beside which a fault is not believed while the zero of the foot is that of a typical shoe. */
interface Contradiction {
  readonly reading: ReadingId;
  readonly above: number;
  /** What does not go together, as a sentence. */
  readonly why: string;
}

export type EvidenceMoment =
  'initialContact' | 'midSupport' | 'toeOff' | 'gcmOverBall' | 'gcmLowest' | 'otherContact';

export interface FaultRule {
  readonly combine: 'max' | 'median' | 'weighted-mean';
  /**
   * A mean of several signs scatters less between sound runners than one sign does; its severity is measured in
   * this share of its. Chosen, not measured: with 0.5 the strongest synthetic push-off stayed unresolved at 60 frames
   * per second. Assumes a correlation of 0.4 between signs: sqrt((1 + 0.4 (n - 1)) / n), n the effective number.
   */
  readonly spreadOfMean: number;
  /** The one the fault is known by comes first. */
  readonly signs: readonly Sign[];
  readonly modifiers: readonly Modifier[];
  readonly contradiction?: Contradiction;
  /** With less of the weight of the signs than this, a grade would rest on side signs. */
  readonly neededWeight: number;
  readonly measures: readonly NumericMeasureId[];
  readonly evidence: EvidenceMoment;
}

/**
 * Frame rates for which the brief asks 60 and 120 (section 4), so low that cameras pass which miss their nominal rate or
 * take 50 frames per second.
 */
export const USED_FROM_FPS = { ranges: 50, fullVelocities: 110 } as const;

/** Speeds of joints need short exposures and many frames; ranges and times less (brief, section 4). */
const anyRate = { usedFromFps: 0, fullFromFps: 0 } as const;
const ranges = { usedFromFps: USED_FROM_FPS.ranges, fullFromFps: USED_FROM_FPS.ranges } as const;
const velocities = { usedFromFps: USED_FROM_FPS.ranges, fullFromFps: USED_FROM_FPS.fullVelocities } as const;

/**
 * The six faults. Bands: biomechanics brief, section 4 (from Fukuchi et al. 2017, 46 runners at 2.5 m/s, and the
 * strike bands of Altman & Davis 2012), with these departures, made after looking at the marker files of two sound
 * runners and at the synthetic clips, so that grades of those are no independent test of them:
 * - plantarflexionExcursionDeg is banded about the planar value (51 deg), since the 40 deg of the brief belong to
 *   three-dimensional joint angles;
 * - contactShareOfReach raises a landing fault only beyond 0.526: at 0.50 it would raise every moderate one, being
 *   the same distance once more;
 * - dutyFactor is banded 0.01 higher: sound runners scatter by 0.02 about the line, one lies 0.04 above it;
 * - the heel's height stands for the foot pitch of the brief, which gives both: toes that stay flat under a raised heel
 *   take a third from the angle of the line heel to foot_index, but nothing from the height;
 * - heelDownPct counts only with a standing frame: 3 deg of a typical shoe move the heel by its whole 15 mm;
 * - stiff-ankle rests, from 50 frames per second, more on the yield than on the greatest dorsiflexion that comes first in
 *   the brief: a range is known to 0.6 of a band, an angle to 0.7 with a standing frame and to 1.1 without, where it
 *   counts half; inverse variances weigh them 3 to 2 and 3 to 1;
 * - modifiers raise a fault but never make one.
 */
export const FAULT_RULES: Readonly<Record<FaultId, FaultRule>> = {
  'landing-ahead': {
    combine: 'max',
    spreadOfMean: 1,
    signs: [
      {
        reading: 'landingDistanceBallPctLeg',
        shownBy: ['landingDistanceBallM', 'landingDistanceBallPctLeg'],
        compare: 'difference',
        bands: [3, 6, 9],
        weight: 1,
        ...anyRate,
      },
      {
        reading: 'contactShareOfReach',
        shownBy: ['landingDistanceBallM', 'landingDistanceBallPctLeg'],
        compare: 'value',
        bands: [0.48, 0.503, 0.526],
        weight: 1,
        insteadOfSpeed: true,
        ...anyRate,
      },
    ],
    modifiers: [
      { reading: 'contactShareOfReach', compare: 'value', above: 0.526 },
      { reading: 'shankAngleAtContactDeg', compare: 'difference', below: -4 },
    ],
    neededWeight: 1,
    measures: [
      'landingDistanceBallM',
      'landingDistanceHeelM',
      'landingDistanceAnkleM',
      'landingDistanceBallPctLeg',
      'shankAngleAtContactDeg',
      'toeOffDistanceBallM',
    ],
    evidence: 'initialContact',
  },
  'heel-held': {
    combine: 'max',
    spreadOfMean: 1,
    signs: [
      {
        reading: 'heelHeightMidSupportM',
        shownBy: ['heelHeightMidSupportM', 'footPitchMidSupportDeg'],
        compare: 'value',
        bands: [0.011, 0.02, 0.031],
        weight: 1,
        ...anyRate,
      },
      {
        reading: 'heelDownPct',
        shownBy: ['heelDownPct'],
        compare: 'value',
        bands: [40, 25, 10],
        weight: 1,
        needsStanding: true,
        ...ranges,
      },
    ],
    modifiers: [
      { reading: 'heelOffPct', compare: 'value', below: 42, needsStanding: true },
      { reading: 'footPitchAtContactDeg', compare: 'value', below: -8, needsStanding: true },
      { reading: 'ankleAtContactDeg', compare: 'value', below: -15, needsStanding: true },
    ],
    contradiction: {
      reading: 'footPitchAtContactDeg',
      above: REARFOOT_ABOVE_DEG,
      why: 'The foot lands on its heel and then seems to hold it up, which hardly goes together: the flat position of this shoe is not known well enough. Give a standing picture.',
    },
    neededWeight: 1,
    measures: [
      'heelHeightMidSupportM',
      'footPitchMidSupportDeg',
      'heelDownPct',
      'heelOffPct',
      'footPitchAtContactDeg',
      'ankleAtContactDeg',
    ],
    evidence: 'midSupport',
  },
  'push-off': {
    combine: 'weighted-mean',
    spreadOfMean: 0.71,
    signs: [
      {
        reading: 'plantarflexionExcursionDeg',
        shownBy: ['plantarflexionExcursionDeg'],
        compare: 'difference',
        bands: [6, 9.5, 14.5],
        weight: 0.25,
        ...ranges,
      },
      {
        reading: 'peakPlantarflexionVelocityDegS',
        shownBy: ['peakPlantarflexionVelocityDegS'],
        compare: 'ratio',
        bands: [1.25, 1.5, 1.8],
        weight: 0.3,
        ...velocities,
      },
      {
        reading: 'flightHeightM',
        shownBy: ['flightTimeMs'],
        compare: 'difference',
        bands: [0.015, 0.024, 0.0375],
        weight: 0.1,
        ...anyRate,
      },
      {
        reading: 'gcmRiseM',
        shownBy: ['gcmRiseM'],
        compare: 'difference',
        bands: [0.017, 0.027, 0.0425],
        weight: 0.1,
        ...anyRate,
      },
      {
        reading: 'toeOffDistanceBallPctLeg',
        shownBy: ['toeOffDistanceBallM'],
        compare: 'difference',
        bands: [5, 8, 12.5],
        weight: 0.1,
        ...ranges,
      },
      {
        reading: 'thighAtToeOffDeg',
        shownBy: ['thighAtToeOffDeg'],
        compare: 'difference',
        bands: [-5, -8, -12.5],
        weight: 0.05,
        ...ranges,
      },
      {
        reading: 'kneeExtensionDeg',
        shownBy: ['kneeAtToeOffDeg'],
        compare: 'value',
        bands: [40, 44, 50],
        weight: 0.1,
        onlyWhen: { reading: 'kneeAtToeOffDeg', below: 6 },
        ...ranges,
      },
    ],
    modifiers: [],
    neededWeight: 0.5,
    measures: [
      'plantarflexionExcursionDeg',
      'peakPlantarflexionVelocityDegS',
      'ankleAtToeOffDeg',
      'gcmRiseM',
      'flightTimeMs',
      'toeOffDistanceBallM',
      'kneeAtToeOffDeg',
      'thighAtToeOffDeg',
    ],
    evidence: 'toeOff',
  },
  'slow-passage': {
    combine: 'max',
    spreadOfMean: 1,
    signs: [
      {
        reading: 'passagePct',
        shownBy: ['passagePct'],
        compare: 'value',
        bands: [53, 56, 60],
        weight: 1,
        ...anyRate,
      },
      {
        reading: 'dutyFactor',
        shownBy: ['dutyFactor'],
        compare: 'difference',
        bands: [0.04, 0.06, 0.09],
        weight: 1,
        ...anyRate,
      },
    ],
    modifiers: [],
    neededWeight: 1,
    measures: ['passagePct', 'passageMs', 'contactTimeMs', 'dutyFactor'],
    evidence: 'gcmOverBall',
  },
  'stiff-ankle': {
    combine: 'weighted-mean',
    spreadOfMean: 0.88,
    signs: [
      {
        reading: 'dorsiflexionYieldRatio',
        shownBy: ['dorsiflexionYieldDeg'],
        compare: 'value',
        bands: [0.8, 0.65, 0.5],
        weight: 0.6,
        ...ranges,
      },
      {
        reading: 'ankleMaxDorsiflexionDeg',
        shownBy: ['ankleMaxDorsiflexionDeg'],
        compare: 'value',
        bands: [20, 17, 14],
        weight: 0.4,
        absoluteAngle: true,
        ...anyRate,
      },
    ],
    modifiers: [
      { reading: 'stiffDescentShare', compare: 'value', above: 0.3 },
      { reading: 'lowestToPassageMs', compare: 'value', below: -20 },
    ],
    // An angle whose zero is a typical shoe does not make this fault alone.
    neededWeight: 0.3,
    measures: [
      'dorsiflexionYieldDeg',
      'ankleMaxDorsiflexionDeg',
      'peakDorsiflexionVelocityDegS',
      'gcmLowestPct',
      'passagePct',
    ],
    evidence: 'gcmLowest',
  },
  'late-pull': {
    combine: 'median',
    spreadOfMean: 1,
    signs: [
      {
        reading: 'swingKneeAtOtherContactDeg',
        shownBy: ['swingKneeAtOtherContactDeg'],
        compare: 'difference',
        bands: [-4.5, -10.8, -18],
        weight: 1,
        ...anyRate,
      },
      {
        reading: 'pullDelayRatio',
        shownBy: ['pullDelayMs'],
        compare: 'value',
        bands: [1.15, 1.3, 1.5],
        weight: 1,
        ...anyRate,
      },
      {
        reading: 'kneeGainAfterToeOffDeg',
        shownBy: ['swingKneeAtOtherContactDeg'],
        compare: 'difference',
        bands: [-5, -8, -11],
        weight: 1,
        ...anyRate,
      },
    ],
    modifiers: [],
    neededWeight: 1,
    measures: ['swingKneeAtOtherContactDeg', 'pullDelayMs', 'flightTimeMs'],
    evidence: 'otherContact',
  },
};
