import type { NumericMeasureId, ExpectedRange } from '../result.ts';
import type { ReadingId } from './reading.ts';

/** What is expected depends on these; null when unknown. */
export interface Circumstances {
  readonly speedMps: number | null;
  readonly legLengthM: number | null;
}

/** Centre at 2.5 m/s, change per m/s, and how far below and above the centre a sound runner may lie. */
interface ExpectedLine {
  readonly at25: number;
  readonly perMps: number;
  readonly below: number;
  readonly above: number;
  /** The value is a share of the leg length in percent, printed in metres. */
  readonly ofLegLength?: true;
  readonly source: keyof typeof EXPECTED_SOURCES;
}

type Line = Pick<ExpectedLine, 'at25' | 'perMps'>;

const EXPECTED_SOURCES = {
  rbds: 'Computed from the Running Biomechanics Dataset, 3 runners at 2.5 to 4.5 m/s (Fukuchi et al. 2017, PeerJ 5:e3298, CC BY 4.0)',
  norms:
    'Computed from 46 runners at 2.5 m/s (BMC and Running Injury Clinic data, Fukuchi et al., CC BY 4.0)',
  strike: 'Foot strike angle bands of Altman & Davis 2012, Gait & Posture 35:298',
  planar:
    'Planar angles of 2 runners at 2.5 m/s (Fukuchi et al. 2017) and 1 at 4.1 m/s (J. J. Davis, MIT); spread of 46 runners',
} as const;

const line = (
  at25: number,
  perMps: number,
  [below, above]: readonly [number, number],
  source: ExpectedLine['source'],
): ExpectedLine => ({ at25, perMps, below, above, source });

/**
 * Expected values of sound steady running on the level. The reference data cover 2.5 to 4.5 m/s; further out the
 * lines are held at 2 and 5 m/s.
 */
export const EXPECTED: Readonly<Record<NumericMeasureId, ExpectedLine>> = {
  landingDistanceBallM: { ...line(30.5, 5, [4, 3], 'rbds'), ofLegLength: true },
  landingDistanceHeelM: line(0.107, 0.055, [0.05, 0.04], 'rbds'),
  landingDistanceAnkleM: line(0.175, 0.046, [0.04, 0.04], 'rbds'),
  landingDistanceBallPctLeg: line(30.5, 5, [4, 3], 'rbds'),
  shankAngleAtContactDeg: line(-8.5, -3, [4, 5], 'rbds'),
  footPitchAtContactDeg: line(10, 0, [18, 18], 'strike'),
  ankleAtContactDeg: line(1, 0, [16, 17], 'norms'),
  ankleMaxDorsiflexionDeg: line(25, 0, [5, 6], 'norms'),
  ankleAtToeOffDeg: line(-13.5, 1, [6, 7], 'rbds'),
  dorsiflexionYieldDeg: line(24, 0, [9, 14], 'norms'),
  // Of filtered tracks: the filters in use take a fifth of the unfiltered 400.
  peakDorsiflexionVelocityDegS: line(320, 36, [140, 150], 'rbds'),
  peakPlantarflexionVelocityDegS: line(460, 215, [140, 115], 'rbds'),
  plantarflexionExcursionDeg: line(51, 0, [12, 6], 'planar'),
  footPitchMidSupportDeg: line(0, 0, [3, 5], 'rbds'),
  heelDownPct: line(58, 0, [18, 14], 'rbds'),
  heelOffPct: line(62, 0, [14, 10], 'rbds'),
  heelHeightMidSupportM: line(0, 0, [0.012, 0.011], 'rbds'),
  contactTimeMs: line(287, -41, [35, 35], 'rbds'),
  flightTimeMs: line(97, 22, [40, 40], 'rbds'),
  dutyFactor: line(0.37, -0.037, [0.03, 0.03], 'rbds'),
  gcmDropM: line(0.079, -0.0095, [0.02, 0.02], 'rbds'),
  gcmRiseM: line(0.088, -0.014, [0.02, 0.017], 'rbds'),
  gcmLowestPct: line(42, 0, [7, 7], 'rbds'),
  passageMs: line(143, -17, [18, 15], 'rbds'),
  passagePct: line(50, 0, [4, 3], 'rbds'),
  kneeAtContactDeg: line(11, 0, [9, 9], 'norms'),
  kneeMaxFlexionDeg: line(42, 0, [10, 10], 'norms'),
  kneeAtToeOffDeg: line(13, -2, [7, 9], 'rbds'),
  thighAtToeOffDeg: line(-16.5, -4, [5, 5], 'rbds'),
  toeOffDistanceBallM: { ...line(36, 5, [6, 5], 'rbds'), ofLegLength: true },
  swingKneeAtOtherContactDeg: line(39.4, 11, [4.5, 18], 'norms'),
  pullDelayMs: line(115, 0, [45, 17], 'rbds'),
};

/** What only the fault rules compare. */
const EXPECTED_FOR_RULES: Partial<Record<ReadingId, Line>> = {
  contactShareOfReach: { at25: 0.455, perMps: 0 },
  toeOffDistanceBallPctLeg: { at25: 36, perMps: 5 },
  flightHeightM: { at25: 0.011, perMps: 0.0055 },
  kneeExtensionDeg: { at25: 30, perMps: 0 },
  dorsiflexionYieldRatio: { at25: 1, perMps: 0 },
  pullDelayRatio: { at25: 1, perMps: 0 },
  kneeGainAfterToeOffDeg: { at25: 17, perMps: 3 },
};

/** Yield: 19 deg for a heel striker, more the more plantarflexed the foot lands (brief, section 4e). */
export function expectedYieldDeg(ankleAtContactDeg: number): number {
  return 19 + 0.9 * Math.max(0, 7 - ankleAtContactDeg);
}

/** Share of the expected yield that sound runners show: down to where mild begins (brief, section 4e). The upper end is assumed. */
const SOUND_YIELD_SHARE = { low: 0.8, high: 1.3 } as const;

/** Range of sound yield, degrees, for a foot that lands with its ankle so: narrower than the range over all strikes. */
export function expectedYieldRangeDeg(ankleAtContactDeg: number): { low: number; high: number } {
  const centre = expectedYieldDeg(ankleAtContactDeg);
  return { low: SOUND_YIELD_SHARE.low * centre, high: SOUND_YIELD_SHARE.high * centre };
}

/** Pull delay: a normal foot turns forward after this share of the swing (brief, section 4f: 114 of 489 ms). */
export function expectedPullDelayMs(swingMs: number): number {
  return 0.235 * swingMs;
}

/** Speeds that have expected values of their own; slower and faster runners are held against those of the ends. */
export const EXPECTED_SPEEDS_MPS = { from: 2, to: 5 } as const;

function lineAt(expected: Line, speedMps: number | null): number | null {
  if (expected.perMps === 0) return expected.at25;
  if (speedMps === null || Number.isNaN(speedMps)) return null;
  const within = Math.min(EXPECTED_SPEEDS_MPS.to, Math.max(EXPECTED_SPEEDS_MPS.from, speedMps));
  return expected.at25 + expected.perMps * (within - 2.5);
}

/**
 * Centre of the expectation at a speed, in the unit of the reading (landing and toe-off distances in % of leg
 * length); null without a speed where it depends on it, or where nothing is expected.
 */
export function expectedCentre(id: ReadingId, speedMps: number | null): number | null {
  const expected = EXPECTED_FOR_RULES[id] ?? (id in EXPECTED ? EXPECTED[id as NumericMeasureId] : null);
  return expected === null ? null : lineAt(expected, speedMps);
}

/** Range of sound running in the unit of the measure; null when speed or leg length is needed and unknown. */
export function expectedRange(id: NumericMeasureId, circumstances: Circumstances): ExpectedRange | null {
  const expected = EXPECTED[id];
  const centre = lineAt(expected, circumstances.speedMps);
  const unit = expected.ofLegLength === true ? circumstances.legLengthM : 100;
  if (centre === null || unit === null) return null;
  const perUnit = unit / 100;
  return {
    low: (centre - expected.below) * perUnit,
    high: (centre + expected.above) * perUnit,
    source: EXPECTED_SOURCES[expected.source],
  };
}
