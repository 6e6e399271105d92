import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeypointsFile } from '../../src/analysis/keypoints.ts';
import { cubicSpline, type Curve } from '../../src/analysis/maths/spline.ts';
import type { Side } from '../../src/analysis/pose-track.ts';
import { seededRandom } from '../../src/analysis/random.ts';
import { packageRoot } from '../../src/package-root.ts';

export const MARKER_FILES = ['treadmill_2.5mps_150hz_forefoot.json', 'treadmill_3.8mps_240hz.json'] as const;
export type MarkerFileName = (typeof MARKER_FILES)[number];

export interface PlateContact {
  readonly foot: Side;
  readonly initialContactS: number;
  readonly toeOffS: number;
}

interface MarkerFile {
  readonly fps: number;
  readonly beltSpeedMps: number;
  readonly keypoints: Readonly<Record<string, readonly ([number, number] | null)[]>>;
  readonly contacts: readonly PlateContact[];
}

export interface MarkerRun {
  readonly keypoints: KeypointsFile;
  /** From the force plates, in seconds. */
  readonly contacts: readonly PlateContact[];
  readonly beltSpeedMps: number;
}

/** A picture large enough for either treadmill. */
const PICTURE = { widthPx: 1600, heightPx: 1100, groundPx: 1000, pxPerM: 400 } as const;

/** Markers as if a detector had seen them: at a frame rate, with white noise, in pixels, y down. */
export function markerRun(name: MarkerFileName, fps: number, noiseM: number, seed = 1): MarkerRun {
  const file = JSON.parse(
    readFileSync(join(packageRoot(), '../shared/data/mocap', name), 'utf8'),
  ) as MarkerFile;
  const random = seededRandom(seed);
  const points = Object.entries(file.keypoints)
    .filter(([point]) => !point.endsWith('_ball'))
    .map(([point, rows]) => ({ name: point, ...curvesOf(rows, file.fps) }));
  const seconds = ((Object.values(file.keypoints)[0]?.length ?? 1) - 1) / file.fps;
  const timesMs = Array.from({ length: Math.floor(seconds * fps) + 1 }, (_, i) => (1000 * i) / fps);
  const noisy = (metres: number): number => (metres + noiseM * random.normal()) * PICTURE.pxPerM;
  const poses = timesMs.map((time) => ({
    score: 1,
    keypoints: points.map(({ name: point, forward, up }) => ({
      name: point,
      x: noisy(forward.at(time)),
      y: PICTURE.groundPx - noisy(up.at(time)),
      score: 1,
    })),
  }));
  const { widthPx, heightPx } = PICTURE;
  const keypoints: KeypointsFile = { schemaVersion: 1, widthPx, heightPx, timesMs, poses };
  return { keypoints, contacts: file.contacts, beltSpeedMps: file.beltSpeedMps };
}

function curvesOf(rows: readonly ([number, number] | null)[], fps: number): { forward: Curve; up: Curve } {
  const times = rows.map((_, i) => (1000 * i) / fps);
  const column = (axis: 0 | 1): Curve =>
    cubicSpline(
      times,
      rows.map((row) => row?.[axis] ?? Number.NaN),
      200,
    );
  return { forward: column(0), up: column(1) };
}
