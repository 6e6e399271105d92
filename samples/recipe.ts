import type { FaultId, StrikeType } from '../src/analysis/result.ts';
import type { Side } from '../src/analysis/pose-track.ts';
import type { Sex } from './kinematics/anthropometry.ts';

export const STRENGTHS = ['mild', 'moderate', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface PlantedFault {
  readonly id: FaultId;
  readonly strength: Strength;
  /** The foot that has the fault; both if not said. */
  readonly foot?: Side;
}

/** `lab` is kept for tests: nothing may be tuned on it. */
export const LOOK_IDS = ['gym', 'park', 'lab'] as const;
export type LookId = (typeof LOOK_IDS)[number];

/** Everything that decides what a synthetic clip shows. The same recipe gives the same pixels. */
export interface Recipe {
  /** Pictures taken per second of real time, 25 to 240. */
  readonly captureFps: number;
  /** Capture rate over playback rate: 8 for 240 fps written at 30. */
  readonly timeScale: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Towards which edge of the picture the runner faces. */
  readonly direction: Side;
  /** A treadmill in a static picture, or a static camera that the runner passes. */
  readonly setting: 'treadmill' | 'overground';
  readonly speedMps: number;
  readonly heightM: number;
  readonly sex: Sex;
  readonly strike: StrikeType;
  /** Share by which the right foot lands further ahead and stays longer than the mean of both; the left less. */
  readonly asymmetry: number;
  /** Share of the frame interval during which the shutter is open; 0 for none. */
  readonly motionBlur: number;
  /** Standard deviation of the noise added to each pixel, of 255. */
  readonly pixelNoise: number;
  /** Turn of the camera; the picture's content turns clockwise by it. */
  readonly cameraRollDeg: number;
  readonly look: LookId;
  /** Real time of running. */
  readonly durationS: number;
  /** Real time of standing still, feet flat, before the running. */
  readonly standingS: number;
  /** Another person standing in the background. */
  readonly bystander: boolean;
  readonly seed: number;
  readonly fault: PlantedFault | null;
}

const DEFAULTS: Recipe = {
  captureFps: 60,
  timeScale: 1,
  widthPx: 1280,
  heightPx: 720,
  direction: 'right',
  setting: 'treadmill',
  speedMps: 2.8,
  heightM: 1.78,
  sex: 'male',
  strike: 'rearfoot',
  asymmetry: 0,
  motionBlur: 0,
  pixelNoise: 0,
  cameraRollDeg: 0,
  look: 'gym',
  durationS: 7,
  standingS: 0,
  bystander: false,
  seed: 1,
  fault: null,
};

const LIMITS = {
  captureFps: [25, 240],
  timeScale: [1, 16],
  speedMps: [2.2, 4.5],
  heightM: [1.4, 2.1],
  asymmetry: [-0.15, 0.15],
  motionBlur: [0, 1],
  pixelNoise: [0, 40],
  cameraRollDeg: [-10, 10],
  durationS: [0.2, 120],
  standingS: [0, 30],
} as const satisfies Partial<Record<keyof Recipe, readonly [number, number]>>;

/**
 * A whole recipe from what is said of it.
 * @throws RangeError when a number lies outside what the synthetic runner can do, or the size is odd
 */
export function completeRecipe(said: Partial<Recipe>): Recipe {
  const recipe = { ...DEFAULTS, ...said };
  for (const [key, [low, high]] of Object.entries(LIMITS)) {
    const value = recipe[key as keyof typeof LIMITS];
    if (!(value >= low && value <= high)) throw new RangeError(`${key} is ${value}, not ${low} to ${high}`);
  }
  if (recipe.widthPx % 2 !== 0 || recipe.heightPx % 2 !== 0)
    throw new RangeError('width and height must be even: the video format halves them');
  return recipe;
}

/** Number of frames of the clip. */
export function frameCount(recipe: Recipe): number {
  return Math.round((recipe.standingS + recipe.durationS) * recipe.captureFps);
}
