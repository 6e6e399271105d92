import { type BuiltBody, buildBody } from './body/build-body.ts';
import { assumedStatureM, THIGH_AND_SHANK_OVER_STATURE } from './body/scale.ts';
import { viewOf } from './body/view.ts';
import { checkCadence, checkGait, checkMeasured, checkView } from './check-clip.ts';
import { gradeFaults } from './faults/grade-faults.ts';
import { findSupports } from './gait/find-supports.ts';
import type { KeypointsFile } from './keypoints.ts';
import { measureSupports } from './measures/measure-supports.ts';
import { summarise } from './measures/summary.ts';
import type { PoseTrack } from './pose-track.ts';
import { note } from './quality-notes.ts';
import { refusedAnalysis } from './refused-analysis.ts';
import type { Analysis, ClipInfo, QualityNote } from './result.ts';
import type { AnalysisSettings } from './settings.ts';
import { thighAndShankPx } from './trajectories/leg-length.ts';
import { readKeypoints } from './trajectories/read-keypoints.ts';
import { buildTrajectories } from './trajectories/trajectories.ts';
import { writeAnalysis } from './write-analysis.ts';

export interface AnalysisInput {
  readonly keypoints: KeypointsFile;
  readonly clip: ClipInfo;
  readonly pose: { readonly model: string; readonly runtime: string };
  readonly settings: AnalysisSettings;
  /** Poses of the runner standing still, from a picture; null when there is none. */
  readonly standing: KeypointsFile | null;
  /** What decoding and detection have to say about this clip. */
  readonly notes: readonly QualityNote[];
  readonly version: string;
}

/** The same clip gives the same numbers. */
const SEED = 20041201;

/** From keypoints to findings. Pure: no files, no clock, the same result for the same input. */
export function analyse(input: AnalysisInput): Analysis {
  const { settings, clip } = input;
  const raw = readKeypoints(input.keypoints, clip.timeScale);
  const trajectories = buildTrajectories(raw);
  const track = trajectories.filtered;
  const view = viewOf(track, settings.direction);
  const unseen = checkView(raw, view);
  if (unseen !== null) return refusedAnalysis(input, unseen, raw);

  const stature = settings.heightM ?? assumedStatureM(settings.sex);
  const roughPxPerM = thighAndShankPx(track) / (THIGH_AND_SHANK_OVER_STATURE * stature);
  const gait = findSupports(trajectories, view, roughPxPerM);
  if (gait === null) return refusedAnalysis(input, note('not-running'), raw);
  const unmeasurable = checkGait(gait, trajectories);
  if (unmeasurable !== null) return refusedAnalysis(input, unmeasurable, raw);

  const standing = standingTrack(input, track);
  const built: BuiltBody = buildBody(trajectories, gait, view, settings, standing);
  const { body } = built;
  const measurement = measureSupports(body, gait.supports, { draws: settings.draws, seed: SEED });
  const circumstances = {
    speedMps: body.speedMps?.value ?? null,
    legLengthM: body.scale === null ? null : body.legLengthPx / body.scale.pxPerM,
  };
  const summary = summarise(measurement, circumstances);
  const frameAt = frameFinder(track.timesMs);
  const conditions = {
    captureFps: clip.captureFps,
    inclinePct: settings.inclinePct,
    speedMps: circumstances.speedMps,
    standing: built.standing !== null,
    hasScale: body.scale !== null,
    nearSide: body.nearSide,
  };
  const faults = gradeFaults(measurement, summary, { clip: conditions, frameAt });
  const quality = [
    ...input.notes,
    ...checkCadence(gait, clip.captureFps),
    ...checkMeasured(built, gait, view, trajectories, settings, standing !== null, clip.captureFps),
  ];
  return writeAnalysis(input, { raw, trajectories, built, measurement, summary, faults, quality, frameAt });
}

function standingTrack(input: AnalysisInput, track: PoseTrack): PoseTrack | null {
  if (input.standing !== null) return readKeypoints(input.standing, 1);
  const range = input.settings.standingRangeMs;
  if (range === null) return null;
  const inRange = track.timesMs.map((time) => (time >= range.from && time <= range.to ? 1 : 0));
  return { ...track, keypoints: maskedColumns(track, inRange) };
}

function maskedColumns(track: PoseTrack, keep: Float64Array): PoseTrack['keypoints'] {
  const mask = (values: Float64Array): Float64Array =>
    values.map((value, i) => (keep[i] === 1 ? value : Number.NaN));
  return Object.fromEntries(
    Object.entries(track.keypoints).map(([name, { x, y, score }]) => [
      name,
      { x: mask(x), y: mask(y), score },
    ]),
  ) as PoseTrack['keypoints'];
}

/** Fractional index in decode order of a real time. */
function frameFinder(timesMs: Float64Array): (timeMs: number) => number {
  return (timeMs) => {
    const after = timesMs.findIndex((time) => time >= timeMs);
    if (after < 0) return timesMs.length - 1;
    if (after === 0) return 0;
    const before = timesMs[after - 1];
    return after - 1 + (timeMs - before) / (timesMs[after] - before);
  };
}
