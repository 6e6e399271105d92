import type { MeasureId, NumericMeasureId } from '../result.ts';

interface CatalogueEntry {
  readonly label: string;
  /** Unit shown; `perUnit` turns the value of the analysis into it. */
  readonly unit: 'cm' | 'deg' | 'deg/s' | 'ms' | '%' | '';
  readonly perUnit: number;
  readonly decimals: number;
  readonly sign: string;
  readonly definition: string;
  readonly source: string;
}

const cm = { unit: 'cm', perUnit: 100, decimals: 1 } as const;
const deg = { unit: 'deg', perUnit: 1, decimals: 0 } as const;
const degPerS = { unit: 'deg/s', perUnit: 1, decimals: 0 } as const;
const ms = { unit: 'ms', perUnit: 1, decimals: 0 } as const;
const pct = { unit: '%', perUnit: 1, decimals: 0 } as const;

const ROMANOV = 'N. Romanov, Calf Soreness (Pose Method)';
/** His fault, with the sections of the biomechanics brief that make it measurable. */
const madeMeasurable = (section: string): string => `${ROMANOV}; biomechanics brief, section ${section}`;
const MEASURED =
  'Reference runners computed from Fukuchi et al. 2017 (PeerJ 5:e3298); spread of 46 runners from the BMC and Running Injury Clinic data';
const PLUMB = `${ROMANOV}; reference values computed from Fukuchi et al. 2017`;
const AHEAD = '+ ahead of the centre of mass';
const DORSIFLEXION =
  '+ dorsiflexion, the shin bent over the foot; - plantarflexion, the foot pointed; 0 as in standing';
const PLANAR_ANKLE = 'shank lean plus foot pitch, in the plane of the picture';
const AT_CONTACT =
  'at initial contact, where the pose model shows it a few degrees too large, which is taken off';

/**
 * Every measure once: what it is called, how it is shown and signed, what it means. The general centre
 * of mass (GCM) is the mass-weighted mean of the body segments; support lasts from initial contact to toe-off.
 */
export const MEASURE_CATALOGUE: Readonly<Record<MeasureId, CatalogueEntry>> = {
  landingDistanceBallM: {
    label: 'Landing distance, ball of the foot',
    ...cm,
    sign: AHEAD,
    definition: 'Horizontal distance from the GCM to the ball of the foot at initial contact.',
    source: PLUMB,
  },
  landingDistanceHeelM: {
    label: 'Landing distance, heel',
    ...cm,
    sign: AHEAD,
    definition: 'Horizontal distance from the GCM to the heel at initial contact.',
    source: PLUMB,
  },
  landingDistanceAnkleM: {
    label: 'Landing distance, ankle',
    ...cm,
    sign: AHEAD,
    definition: 'Horizontal distance from the GCM to the ankle at initial contact.',
    source: PLUMB,
  },
  landingDistanceBallPctLeg: {
    label: 'Landing distance in leg lengths',
    ...pct,
    sign: AHEAD,
    definition: 'Landing distance of the ball of the foot as a share of the leg length (hip joint to floor).',
    source: madeMeasurable('4a'),
  },
  shankAngleAtContactDeg: {
    label: 'Shank at contact',
    ...deg,
    sign: '+ knee ahead of the ankle, - ankle ahead of the knee',
    definition: `Angle of the shank from the vertical ${AT_CONTACT}.`,
    source: MEASURED,
  },
  footPitchAtContactDeg: {
    label: 'Foot pitch at contact',
    ...deg,
    sign: '+ toes up (heel first), - toes down (ball first)',
    definition: `Angle of the sole to the ground (foot strike angle) ${AT_CONTACT}.`,
    source: 'Altman & Davis 2012, Gait & Posture 35:298',
  },
  strikeType: {
    label: 'Foot strike',
    unit: '',
    perUnit: 1,
    decimals: 0,
    sign: 'rearfoot above 8° of foot pitch, forefoot below −1.6°, midfoot between',
    definition: 'Which part of the foot meets the ground first, by the foot strike angle.',
    source: 'Altman & Davis 2012, Gait & Posture 35:298',
  },
  ankleAtContactDeg: {
    label: 'Ankle at contact',
    ...deg,
    sign: DORSIFLEXION,
    definition: `Ankle angle (${PLANAR_ANKLE}) ${AT_CONTACT}.`,
    source: MEASURED,
  },
  ankleMaxDorsiflexionDeg: {
    label: 'Greatest ankle bend (dorsiflexion)',
    ...deg,
    sign: DORSIFLEXION,
    definition: `Largest ankle angle during support: ${PLANAR_ANKLE}.`,
    source: madeMeasurable('4e'),
  },
  ankleAtToeOffDeg: {
    label: 'Ankle at toe-off',
    ...deg,
    sign: DORSIFLEXION,
    definition: `Ankle angle at toe-off: ${PLANAR_ANKLE}.`,
    source: MEASURED,
  },
  dorsiflexionYieldDeg: {
    label: 'Ankle yield while sinking',
    ...deg,
    sign: '+ the ankle gives way',
    definition:
      'Ankle angle at the lowest point of the GCM minus its least value in the first third of support, over the share of it that detected points show.',
    source: madeMeasurable('4e'),
  },
  peakDorsiflexionVelocityDegS: {
    label: 'Fastest dorsiflexion',
    ...degPerS,
    sign: '+ the ankle gives way',
    definition:
      'Largest rate of dorsiflexion from contact to greatest dorsiflexion; smoothing lowers it by up to a quarter.',
    source: MEASURED,
  },
  peakPlantarflexionVelocityDegS: {
    label: 'Fastest plantarflexion',
    ...degPerS,
    sign: '+ the foot is pointed',
    definition: 'Largest rate of plantarflexion from greatest dorsiflexion to 60 ms after toe-off.',
    source: madeMeasurable('4c'),
  },
  plantarflexionExcursionDeg: {
    label: 'Ankle push-off range',
    ...deg,
    sign: '+ the foot is pointed',
    definition:
      'Greatest dorsiflexion minus the least ankle angle up to 60 ms after toe-off, over the share of it that detected points show.',
    source: `${madeMeasurable('4c')}, about the planar value`,
  },
  footPitchMidSupportDeg: {
    label: 'Foot pitch in mid support',
    ...deg,
    decimals: 1,
    sign: '+ toes up, - heel up; 0 with the shoe flat',
    definition: 'Mean angle of the sole to the ground from 20 to 50 % of support.',
    source: madeMeasurable('4b'),
  },
  heelDownPct: {
    label: 'Heel on the ground',
    ...pct,
    sign: 'share of support',
    definition: 'Share of support with the heel within 15 mm of its height with the shoe flat.',
    source: madeMeasurable('4b'),
  },
  heelOffPct: {
    label: 'Heel-off',
    ...pct,
    sign: 'share of support passed',
    definition:
      'Moment at which the heel rises for good more than 20 mm above its height with the shoe flat.',
    source: madeMeasurable('4b'),
  },
  heelHeightMidSupportM: {
    label: 'Heel height in mid support',
    ...cm,
    sign: '+ above the ground',
    definition: 'Mean height of the heel above where it lies with the shoe flat, 20 to 50 % of support.',
    source: madeMeasurable('4b'),
  },
  contactTimeMs: {
    label: 'Contact time',
    ...ms,
    sign: 'duration',
    definition: 'Initial contact to toe-off.',
    source: MEASURED,
  },
  flightTimeMs: {
    label: 'Flight time',
    ...ms,
    sign: 'duration; negative when both feet are down',
    definition: "Toe-off to the other foot's initial contact.",
    source: MEASURED,
  },
  dutyFactor: {
    label: 'Share of the stride on the ground',
    unit: '%',
    perUnit: 100,
    decimals: 1,
    sign: 'share of the stride',
    definition: 'Contact time over the time from one contact of this foot to its next (duty factor).',
    source: MEASURED,
  },
  gcmDropM: {
    label: 'Drop of the centre of mass',
    ...cm,
    sign: '+ downwards',
    definition: 'Height of the GCM at initial contact minus its lowest height in support.',
    source: MEASURED,
  },
  gcmRiseM: {
    label: 'Rise of the centre of mass',
    ...cm,
    sign: '+ upwards',
    definition: 'Height of the GCM at toe-off minus its lowest height in support.',
    source: MEASURED,
  },
  gcmLowestPct: {
    label: 'Lowest point',
    ...pct,
    sign: 'share of support passed',
    definition: 'Moment at which the GCM is lowest.',
    source: MEASURED,
  },
  passageMs: {
    label: 'Passage over the ball of the foot',
    ...ms,
    sign: 'from initial contact',
    definition: 'Initial contact until the GCM passes over the ball of the foot.',
    source: PLUMB,
  },
  passagePct: {
    label: 'Passage in support',
    ...pct,
    sign: 'share of support passed',
    definition: 'Passage of the GCM over the ball of the foot as a share of contact time.',
    source: madeMeasurable('4d'),
  },
  kneeAtContactDeg: {
    label: 'Knee at contact',
    ...deg,
    sign: 'flexion +, 0 straight',
    definition: `Knee flexion ${AT_CONTACT}.`,
    source: MEASURED,
  },
  kneeMaxFlexionDeg: {
    label: 'Greatest knee flexion in support',
    ...deg,
    sign: 'flexion +, 0 straight',
    definition: 'Largest knee flexion during support.',
    source: MEASURED,
  },
  kneeAtToeOffDeg: {
    label: 'Knee at toe-off',
    ...deg,
    sign: 'flexion +, 0 straight',
    definition: 'Knee flexion at toe-off.',
    source: MEASURED,
  },
  thighAtToeOffDeg: {
    label: 'Thigh at toe-off',
    ...deg,
    sign: '- knee behind the hip',
    definition: 'Angle of the thigh from the vertical at toe-off.',
    source: MEASURED,
  },
  toeOffDistanceBallM: {
    label: 'Toe-off distance',
    ...cm,
    sign: '+ behind the centre of mass',
    definition: 'Horizontal distance from the ball of the foot forward to the GCM at toe-off.',
    source: PLUMB,
  },
  swingKneeAtOtherContactDeg: {
    label: 'Swing knee at the other contact',
    ...deg,
    sign: 'flexion +, 0 straight',
    definition: "Knee flexion of this leg, in the air, at the other foot's initial contact.",
    source: madeMeasurable('4f'),
  },
  pullDelayMs: {
    label: 'Pull delay',
    ...ms,
    sign: 'from toe-off',
    definition: 'Toe-off until the foot (its ankle) is farthest behind the GCM and starts to come forward.',
    source: madeMeasurable('4f'),
  },
};

/** Value in the unit shown, with the decimals of the catalogue: "29.4 cm". */
export function shown(id: NumericMeasureId, value: number): string {
  const { unit } = MEASURE_CATALOGUE[id];
  return `${shownNumber(id, value)}${UNIT_TEXT[unit]}`;
}

const UNIT_TEXT = { cm: ' cm', deg: '°', 'deg/s': ' °/s', ms: ' ms', '%': ' %', '': '' } as const;

/** "29 to 33 cm". */
export function shownRange(id: NumericMeasureId, low: number, high: number): string {
  return `${shownNumber(id, low)} to ${shown(id, high)}`;
}

/** "29.4 ± 1.8 cm". */
export function shownWithError(id: NumericMeasureId, value: number, sd: number): string {
  return `${shownNumber(id, value)} ± ${shown(id, sd)}`;
}

function shownNumber(id: NumericMeasureId, value: number): string {
  const { perUnit, decimals } = MEASURE_CATALOGUE[id];
  const text = (value * perUnit).toFixed(decimals);
  return text.replace('-', Number(text) === 0 ? '' : '−');
}
