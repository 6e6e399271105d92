import type { KeypointsFile, Pose } from '../src/analysis/keypoints.ts';
import { SHOE } from '../src/analysis/body/shoe.ts';
import { KEYPOINT_NAMES, type KeypointName } from '../src/analysis/pose-track.ts';
import { seededRandom, type Random } from '../src/analysis/random.ts';
import type { Truth } from './truth.ts';

export interface DetectorNoise {
  /** Standard deviation of each coordinate, new in every frame. */
  readonly sdPx: number;
  /** The same for the leg and arm away from the camera; as near if not said. */
  readonly farSdPx?: number;
  readonly seed: number;
}

const NEAR_SCORE = 0.99;
const FAR_SCORE = 0.9;

/**
 * What a perfect detector would report for a clip: the true points by the detector's names, ankle, heel and foot
 * index where BlazePose puts them in a shoe, with noise if asked for. Presentation times, as in keypoints.json.
 */
export function keypointsOf(truth: Truth, noise?: DetectorNoise): KeypointsFile {
  const random = noise === undefined ? null : seededRandom(noise.seed);
  const { timeMs } = truth.frames;
  return {
    schemaVersion: 1,
    widthPx: truth.widthPx,
    heightPx: truth.heightPx,
    timesMs: timeMs.map((ms) => ms * truth.timeScale),
    poses: timeMs.map((_, frame) => poseAt(truth, frame, noise, random)),
  };
}

function poseAt(truth: Truth, frame: number, noise: DetectorNoise | undefined, random: Random | null): Pose {
  const keypoints = KEYPOINT_NAMES.map((name) => {
    const [x, y] = detectedAt(truth, name, frame);
    const far = isFar(name, truth);
    const sdPx = (far ? noise?.farSdPx : undefined) ?? noise?.sdPx ?? 0;
    const shake = (): number => (random === null ? 0 : sdPx * random.normal());
    return { name, x: x + shake(), y: y + shake(), score: far ? FAR_SCORE : NEAR_SCORE };
  });
  return { score: NEAR_SCORE, keypoints };
}

/** The ankle point is put ahead of the joint, along the foot, as on the labelled runner. */
function detectedAt(truth: Truth, name: KeypointName, frame: number): readonly [number, number] {
  const at = (point: KeypointName): readonly [number, number] =>
    truth.frames.points[point][frame] ?? [NaN, NaN];
  const [x, y] = at(name);
  if (!name.endsWith('_ankle')) return [x, y];
  const side = name === 'left_ankle' ? 'left' : 'right';
  const [heel, toe] = [at(`${side}_heel`), at(`${side}_foot_index`)];
  return [x + SHOE.ankleAhead * (toe[0] - heel[0]), y + SHOE.ankleAhead * (toe[1] - heel[1])];
}

function isFar(name: KeypointName, truth: Truth): boolean {
  const farSide = truth.nearSide === 'left' ? 'right' : 'left';
  return name.includes(farSide);
}
