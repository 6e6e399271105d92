import { buildBody } from './body/build-body.ts';
import { isRough, shortModelName } from './body/seen-by-detector.ts';
import { roughSizes } from './body/scale.ts';
import { standingTrack } from './body/standing-track.ts';
import { viewOf } from './body/view.ts';
import { correctGait } from './corrections/corrected-supports.ts';
import { correctedInput } from './corrections/corrected-input.ts';
import { withCorrectionNotes } from './corrections/correction-notes.ts';
import type { CorrectedBy, Corrections } from './corrections/corrections.ts';
import { checkGait, checkMeasured, checkView, noRhythm } from './check-clip.ts';
import { gradeFaults } from './faults/grade-faults.ts';
import { frameIndexer } from './frame-index.ts';
import { findSupports } from './gait/find-supports.ts';
import type { KeypointsFile } from './keypoints.ts';
import { measureSupports } from './measures/measure-supports.ts';
import { summarise } from './measures/summary.ts';
import { refusedAnalysis } from './refused-analysis.ts';
import { seenTrack } from './seen-track.ts';
import type { Analysis, ClipInfo, QualityNote } from './result.ts';
import type { AnalysisSettings } from './settings.ts';
import { thighAndShankPx } from './trajectories/leg-length.ts';
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
  /** What a coach has put right; without it the result is the automatic one. */
  readonly corrections?: Corrections;
  /** Who stored these corrections; without it they are nobody's yet. */
  readonly correctedBy?: CorrectedBy;
}

/** Fixed, so that the same clip gives the same numbers. */
const SEED = 20041201;

/**
 * From keypoints to findings. Pure: no files, no clock, the same result for the same input.
 * @param trackOf from the input to its track; a rememberedTrack() makes the next correction of the same clip quicker
 */
export function analyse(given: AnalysisInput, trackOf = seenTrack): Analysis {
  const input = correctedInput(given);
  const { settings, clip, corrections } = input;
  const { raw, trajectories } = trackOf(input);
  const track = trajectories.filtered;

  const view = viewOf(track, settings.direction);
  const unseen = checkView(raw, view);
  if (unseen !== null) return refusedAnalysis(withCorrectionNotes(input, null), unseen, raw);

  const found = findSupports(trajectories, view, roughSizes(thighAndShankPx(track), settings), settings);
  if (found === null) return refusedAnalysis(withCorrectionNotes(input, null), noRhythm(raw, clip), raw);
  const { gait, matches } = correctGait(found, corrections, trajectories.frameStepMs);
  const noted = withCorrectionNotes(input, matches);
  const unmeasurable = checkGait(gait, trajectories, clip);
  if (unmeasurable !== null) return refusedAnalysis(noted, unmeasurable, raw);

  const standing = standingTrack(input.standing, track, settings.standingRangeMs);
  const built = buildBody(trajectories, gait, view, settings, standing);
  const measurement = measureSupports(built.body, gait.supports, { draws: settings.draws, seed: SEED });
  const { speedMps, scale, legLengthPx, nearSide } = built.body;
  const speed = speedMps?.value ?? null;
  const summary = summarise(measurement, {
    speedMps: speed,
    legLengthM: scale === null ? null : legLengthPx / scale.pxPerM,
  });
  const frameAt = frameIndexer(track.timesMs);
  const conditions = {
    captureFps: clip.captureFps,
    inclinePct: settings.inclinePct,
    speedMps: speed,
    standing: built.standing !== null,
    nearSide,
    roughModel: isRough(input.pose.model) ? shortModelName(input.pose.model) : null,
  };
  const faults = gradeFaults(measurement, summary, { clip: conditions, frameAt });
  const quality = checkMeasured({
    input: noted,
    trajectories,
    view,
    gait,
    built,
    faults,
    standingGiven: standing !== null,
  });
  return writeAnalysis(input, { raw, trajectories, built, measurement, summary, faults, quality, frameAt });
}
