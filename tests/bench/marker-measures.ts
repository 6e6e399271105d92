import { analyse } from '../../src/analysis/analyse.ts';
import { median, robustSd } from '../../src/analysis/maths/statistics.ts';
import type { Analysis, NumericMeasureId, SupportResult } from '../../src/analysis/result.ts';
import { DEFAULT_SETTINGS } from '../../src/analysis/settings.ts';
import { clipInfo } from '../../src/pipeline/clip-info.ts';
import { type MarkerFileName, markerRun } from './marker-keypoints.ts';

interface MarkerMeasure {
  readonly id: NumericMeasureId;
  readonly label: string;
  readonly factor: number;
  readonly decimals: number;
}

export const MARKER_MEASURES: readonly MarkerMeasure[] = [
  { id: 'landingDistanceBallM', label: 'landing distance cm', factor: 100, decimals: 1 },
  { id: 'plantarflexionExcursionDeg', label: 'plantarflexion excursion °', factor: 1, decimals: 1 },
  { id: 'ankleMaxDorsiflexionDeg', label: 'max dorsiflexion °', factor: 1, decimals: 1 },
  { id: 'dorsiflexionYieldDeg', label: 'dorsiflexion yield °', factor: 1, decimals: 1 },
  { id: 'passageMs', label: 'passage ms', factor: 1, decimals: 0 },
];

interface MeasureDifferences {
  /** Found in both. */
  readonly supports: number;
  /** One for each of MARKER_MEASURES. */
  readonly differences: readonly { readonly median: number; readonly spread: number }[];
}

/** The same supports are closer than this, different ones of a foot farther apart than half a second. */
const SAME_SUPPORT_MS = 100;

/** What noise and frame rate change in the measures. */
export function markerMeasures(
  file: MarkerFileName,
  { fps, noiseM }: { fps: number; noiseM: number },
): MeasureDifferences {
  const reference = measuredSupports(file, Number(/(\d+)hz/.exec(file)?.[1]), 0);
  const pairs = measuredSupports(file, fps, noiseM).flatMap((noisy) => {
    const clean = reference.find((candidate) => isSame(candidate, noisy));
    return clean === undefined ? [] : [{ noisy, clean }];
  });
  const differences = MARKER_MEASURES.map(({ id, factor }) => {
    const values = pairs.map(({ noisy, clean }) => factor * (valueOf(noisy, id) - valueOf(clean, id)));
    return { median: median(values), spread: robustSd(values) };
  });
  return { supports: pairs.length, differences };
}

function measuredSupports(file: MarkerFileName, fps: number, noiseM: number): SupportResult[] {
  const analysis = analysedMarkers(file, fps, noiseM);
  return analysis.supports.filter((support) => support.excluded === null);
}

function analysedMarkers(file: MarkerFileName, fps: number, noiseM: number): Analysis {
  const { keypoints, beltSpeedMps } = markerRun(file, fps, noiseM);
  return analyse({
    keypoints,
    clip: clipInfo({ path: file, sha256: '' }, keypoints, null, null),
    pose: { model: 'markers', runtime: 'none' },
    // Errors are not looked at here, so there is no need to repeat the estimate.
    settings: { ...DEFAULT_SETTINGS, speedMps: beltSpeedMps, draws: 2 },
    standing: null,
    notes: [],
    version: '',
  });
}

function isSame(a: SupportResult, b: SupportResult): boolean {
  const distance = (a.initialContact?.timeMs ?? Number.NaN) - (b.initialContact?.timeMs ?? Number.NaN);
  return a.foot === b.foot && Math.abs(distance) < SAME_SUPPORT_MS;
}

function valueOf(support: SupportResult, id: NumericMeasureId): number {
  return support.measures[id].value ?? Number.NaN;
}
