import { basename } from 'node:path';
import type { KeypointsFile } from '../analysis/keypoints.ts';
import type { ClipInfo } from '../analysis/result.ts';
import { slowMotionFactor } from '../analysis/slow-motion.ts';
import { medianStep } from '../analysis/trajectories/gaps.ts';
import type { ClipProbe } from '../video/clip-probe.ts';
import { isVariableFrameRate } from '../video/frame-rate.ts';

/**
 * The clip as the analysis knows it.
 * @param probe null when only keypoints are there; the rate is then that of their times
 * @param givenCaptureFps what the user says; null leaves it to the camera's own words
 */
export function clipInfo(
  file: { path: string; sha256: string },
  keypoints: KeypointsFile,
  probe: ClipProbe | null,
  givenCaptureFps: number | null,
): ClipInfo {
  const { timesMs, widthPx, heightPx } = keypoints;
  const containerFps = probe?.containerFps ?? medianRate(timesMs);
  const captureFps = givenCaptureFps ?? probe?.captureFps ?? containerFps;
  const timeScale = slowMotionFactor(captureFps, containerFps);
  const lastMs = (timesMs.at(-1) ?? 0) + 1000 / containerFps;
  return {
    file: basename(file.path),
    sha256: file.sha256,
    widthPx,
    heightPx,
    frames: timesMs.length,
    containerFps,
    captureFps,
    timeScale,
    rotationDeg: probe?.orientation.rotationDeg ?? 0,
    variableFrameRate: isVariableFrameRate(timesMs),
    durationMs: (lastMs - (timesMs[0] ?? 0)) / timeScale,
    recordedAt: probe?.recordedAt ?? null,
  };
}

/** Frames per second from the median interval; 30 when there are fewer than two frames. */
function medianRate(timesMs: readonly number[]): number {
  const stepMs = medianStep(Float64Array.from(timesMs));
  return stepMs > 0 ? 1000 / stepMs : 30;
}
