import type { MeasureId, NumericMeasureId } from '../result.ts';

/** What a measure cannot be had without; `nextContact` is the other foot's, `nextStride` the same foot's. */
type Need = 'scale' | 'legLength' | 'nextContact' | 'nextStride' | 'swing' | 'flatFoot' | 'angleZero';

interface CatalogueEntry {
  readonly label: string;
  /** Unit shown; `perUnit` turns the value of the analysis into it. */
  readonly unit: 'cm' | 'deg' | 'deg/s' | 'ms' | '%' | '';
  readonly perUnit: number;
  readonly decimals: number;
  readonly sign: string;
  readonly definition: string;
  readonly source: string;
  readonly needs: readonly Need[];
  /** Frame rate below which the value is only a rough one; null when any rate will do. */
  readonly minFps: number | null;
}

const cm = { unit: 'cm', perUnit: 100, decimals: 1 } as const;
const deg = { unit: 'deg', perUnit: 1, decimals: 0 } as const;
const degPerS = { unit: 'deg/s', perUnit: 1, decimals: 0 } as const;
const ms = { unit: 'ms', perUnit: 1, decimals: 0 } as const;
const pct = { unit: '%', perUnit: 1, decimals: 0 } as const;

const BRIEF = 'Plumbline biomechanics brief';
const ROMANOV = 'N. Romanov, Calf Soreness (Pose Method)';
const PLUMB = `${ROMANOV}; reference values computed from Fukuchi et al. 2017`;
const AHEAD = '+ ahead of the centre of mass';
const DORSIFLEXION =
  '+ dorsiflexion, the shin bent over the foot; - plantarflexion, the foot pointed; 0 as in standing';
const PLANAR_ANKLE = 'shank lean plus foot pitch, in the plane of the picture';
const AT_CONTACT =
  'at initial contact, where the pose model shows it a few degrees too large, which is taken off';

/**
 * Every measure once: what it is called, how it is shown and signed, what it means and needs. The general centre
 * of mass (GCM) is the mass-weighted mean of the body segments; support lasts from initial contact to toe-off.
 */
export const MEASURE_CATALOGUE: Readonly<Record<MeasureId, CatalogueEntry>> = {
  landingDistanceBallM: {
    label: 'Landing distance, ball of the foot',
    ...cm,
    sign: AHEAD,
    definition: 'Horizontal distance from the GCM to the ball of the foot at initial contact.',
    source: PLUMB,
    needs: ['scale'],
    minFps: 60,
  },
  landingDistanceHeelM: {
    label: 'Landing distance, heel',
    ...cm,
    sign: AHEAD,
    definition: 'Horizontal distance from the GCM to the heel at initial contact.',
    source: PLUMB,
    needs: ['scale'],
    minFps: 60,
  },
  landingDistanceAnkleM: {
    label: 'Landing distance, ankle',
    ...cm,
    sign: AHEAD,
    definition: 'Horizontal distance from the GCM to the ankle at initial contact.',
    source: PLUMB,
    needs: ['scale'],
    minFps: 60,
  },
  landingDistanceBallPctLeg: {
    label: 'Landing distance in leg lengths',
    ...pct,
    sign: AHEAD,
    definition: 'Landing distance of the ball of the foot as a share of the leg length (hip joint to floor).',
    source: `${BRIEF}, section 4a`,
    needs: ['legLength'],
    minFps: 60,
  },
  shankAngleAtContactDeg: {
    label: 'Shank at contact',
    ...deg,
    sign: '+ knee ahead of the ankle, - ankle ahead of the knee',
    definition: `Angle of the shank from the vertical ${AT_CONTACT}.`,
    source: `${BRIEF}, section 3`,
    needs: [],
    minFps: 60,
  },
  footPitchAtContactDeg: {
    label: 'Foot pitch at contact',
    ...deg,
    sign: '+ toes up (heel first), - toes down (ball first)',
    definition: `Angle of the sole to the ground (foot strike angle) ${AT_CONTACT}.`,
    source: 'Altman & Davis 2012, Gait & Posture 35:298',
    needs: ['angleZero'],
    minFps: 60,
  },
  strikeType: {
    label: 'Foot strike',
    unit: '',
    perUnit: 1,
    decimals: 0,
    sign: 'rearfoot above 8° of foot pitch, forefoot below −1.6°, midfoot between',
    definition: 'Which part of the foot meets the ground first, by the foot strike angle.',
    source: 'Altman & Davis 2012, Gait & Posture 35:298',
    needs: ['angleZero'],
    minFps: 60,
  },
  ankleAtContactDeg: {
    label: 'Ankle at contact',
    ...deg,
    sign: DORSIFLEXION,
    definition: `Ankle angle (${PLANAR_ANKLE}) ${AT_CONTACT}.`,
    source: `${BRIEF}, section 3`,
    needs: ['angleZero'],
    minFps: 60,
  },
  ankleMaxDorsiflexionDeg: {
    label: 'Greatest ankle bend (dorsiflexion)',
    ...deg,
    sign: DORSIFLEXION,
    definition: `Largest ankle angle during support: ${PLANAR_ANKLE}.`,
    source: `${BRIEF}, section 4e`,
    needs: ['angleZero'],
    minFps: null,
  },
  ankleAtToeOffDeg: {
    label: 'Ankle at toe-off',
    ...deg,
    sign: DORSIFLEXION,
    definition: `Ankle angle at toe-off: ${PLANAR_ANKLE}.`,
    source: `${BRIEF}, section 3`,
    needs: ['angleZero'],
    minFps: 60,
  },
  dorsiflexionYieldDeg: {
    label: 'Ankle yield while sinking',
    ...deg,
    sign: '+ the ankle gives way',
    definition:
      'Ankle angle at the lowest point of the GCM minus its least value in the first third of support, over the share of it that detected points show.',
    source: `${BRIEF}, section 4e`,
    needs: [],
    minFps: 60,
  },
  peakDorsiflexionVelocityDegS: {
    label: 'Fastest dorsiflexion',
    ...degPerS,
    sign: '+ the ankle gives way',
    definition:
      'Largest rate of dorsiflexion from contact to greatest dorsiflexion; smoothing lowers it by up to a quarter.',
    source: `${BRIEF}, sections 2 and 3`,
    needs: [],
    minFps: 120,
  },
  peakPlantarflexionVelocityDegS: {
    label: 'Fastest plantarflexion',
    ...degPerS,
    sign: '+ the foot is pointed',
    definition: 'Largest rate of plantarflexion from greatest dorsiflexion to 60 ms after toe-off.',
    source: `${BRIEF}, section 4c`,
    needs: [],
    minFps: 120,
  },
  plantarflexionExcursionDeg: {
    label: 'Ankle push-off range',
    ...deg,
    sign: '+ the foot is pointed',
    definition:
      'Greatest dorsiflexion minus the least ankle angle up to 60 ms after toe-off, over the share of it that detected points show.',
    source: `${BRIEF}, section 4c, about the planar value`,
    needs: [],
    minFps: 60,
  },
  footPitchMidSupportDeg: {
    label: 'Foot pitch in mid support',
    ...deg,
    decimals: 1,
    sign: '+ toes up, - heel up; 0 with the shoe flat',
    definition: 'Mean angle of the sole to the ground from 20 to 50 % of support.',
    source: `${BRIEF}, section 4b`,
    needs: ['angleZero'],
    minFps: null,
  },
  heelDownPct: {
    label: 'Heel on the ground',
    ...pct,
    sign: 'share of support',
    definition: 'Share of support with the heel within 15 mm of its height with the shoe flat.',
    source: `${BRIEF}, section 4b`,
    needs: ['flatFoot'],
    minFps: 60,
  },
  heelOffPct: {
    label: 'Heel-off',
    ...pct,
    sign: 'share of support passed',
    definition:
      'Moment at which the heel rises for good more than 20 mm above its height with the shoe flat.',
    source: `${BRIEF}, section 4b`,
    needs: ['flatFoot'],
    minFps: 60,
  },
  heelHeightMidSupportM: {
    label: 'Heel height in mid support',
    ...cm,
    sign: '+ above the ground',
    definition: 'Mean height of the heel above where it lies with the shoe flat, 20 to 50 % of support.',
    source: `${BRIEF}, section 4b`,
    needs: ['scale', 'flatFoot'],
    minFps: null,
  },
  contactTimeMs: {
    label: 'Contact time',
    ...ms,
    sign: 'duration',
    definition: 'Initial contact to toe-off.',
    source: `${BRIEF}, section 3`,
    needs: [],
    minFps: 60,
  },
  flightTimeMs: {
    label: 'Flight time',
    ...ms,
    sign: 'duration; negative when both feet are down',
    definition: "Toe-off to the other foot's initial contact.",
    source: `${BRIEF}, section 3`,
    needs: ['nextContact'],
    minFps: 60,
  },
  dutyFactor: {
    label: 'Share of the stride on the ground',
    unit: '%',
    perUnit: 100,
    decimals: 1,
    sign: 'share of the stride',
    definition: 'Contact time over the time from one contact of this foot to its next (duty factor).',
    source: `${BRIEF}, section 3`,
    needs: ['nextStride'],
    minFps: null,
  },
  gcmDropM: {
    label: 'Drop of the centre of mass',
    ...cm,
    sign: '+ downwards',
    definition: 'Height of the GCM at initial contact minus its lowest height in support.',
    source: `${BRIEF}, section 3`,
    needs: ['scale'],
    minFps: null,
  },
  gcmRiseM: {
    label: 'Rise of the centre of mass',
    ...cm,
    sign: '+ upwards',
    definition: 'Height of the GCM at toe-off minus its lowest height in support.',
    source: `${BRIEF}, section 3`,
    needs: ['scale'],
    minFps: null,
  },
  gcmLowestPct: {
    label: 'Lowest point',
    ...pct,
    sign: 'share of support passed',
    definition: 'Moment at which the GCM is lowest.',
    source: `${BRIEF}, section 3`,
    needs: [],
    minFps: 60,
  },
  passageMs: {
    label: 'Passage over the ball of the foot',
    ...ms,
    sign: 'from initial contact',
    definition: 'Initial contact until the GCM passes over the ball of the foot.',
    source: PLUMB,
    needs: [],
    minFps: 60,
  },
  passagePct: {
    label: 'Passage in support',
    ...pct,
    sign: 'share of support passed',
    definition: 'Passage of the GCM over the ball of the foot as a share of contact time.',
    source: `${BRIEF}, section 4d`,
    needs: [],
    minFps: 60,
  },
  kneeAtContactDeg: {
    label: 'Knee at contact',
    ...deg,
    sign: 'flexion +, 0 straight',
    definition: `Knee flexion ${AT_CONTACT}.`,
    source: `${BRIEF}, section 3`,
    needs: [],
    minFps: 60,
  },
  kneeMaxFlexionDeg: {
    label: 'Greatest knee flexion in support',
    ...deg,
    sign: 'flexion +, 0 straight',
    definition: 'Largest knee flexion during support.',
    source: `${BRIEF}, section 3`,
    needs: [],
    minFps: null,
  },
  kneeAtToeOffDeg: {
    label: 'Knee at toe-off',
    ...deg,
    sign: 'flexion +, 0 straight',
    definition: 'Knee flexion at toe-off.',
    source: `${BRIEF}, section 3`,
    needs: [],
    minFps: 60,
  },
  thighAtToeOffDeg: {
    label: 'Thigh at toe-off',
    ...deg,
    sign: '- knee behind the hip',
    definition: 'Angle of the thigh from the vertical at toe-off.',
    source: `${BRIEF}, section 3`,
    needs: [],
    minFps: 60,
  },
  toeOffDistanceBallM: {
    label: 'Toe-off distance',
    ...cm,
    sign: '+ behind the centre of mass',
    definition: 'Horizontal distance from the ball of the foot forward to the GCM at toe-off.',
    source: PLUMB,
    needs: ['scale'],
    minFps: 60,
  },
  swingKneeAtOtherContactDeg: {
    label: 'Swing knee at the other contact',
    ...deg,
    sign: 'flexion +, 0 straight',
    definition: "Knee flexion of this leg, in the air, at the other foot's initial contact.",
    source: `${BRIEF}, section 4f`,
    needs: ['nextContact'],
    minFps: null,
  },
  pullDelayMs: {
    label: 'Pull delay',
    ...ms,
    sign: 'from toe-off',
    definition: 'Toe-off until the foot (its ankle) is farthest behind the GCM and starts to come forward.',
    source: `${BRIEF}, section 4f`,
    needs: ['swing'],
    minFps: 60,
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
