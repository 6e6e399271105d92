import { robustSd } from '../maths/statistics.ts';
import { KEYPOINT_NAMES, type KeypointName, type PoseTrack } from '../pose-track.ts';
import { dropBrokenFeet } from './broken-feet.ts';
import { dropCollapsedLegs } from './collapsed-legs.ts';
import { mapColumns } from './edit-track.ts';
import { fillGaps, medianStep } from './gaps.ts';
import { repairLegSwaps } from './leg-swaps.ts';
import { cutOffHz, lowPass } from './low-pass.ts';
import { removeOutliers } from './outliers.ts';
import { NO_EDITS, placePoints, type TrackEdits } from './track-edits.ts';

export interface Trajectories {
  /** Repaired (legs, outliers, short gaps) but not filtered. */
  readonly repaired: PoseTrack;
  readonly filtered: PoseTrack;
  readonly swappedFrames: boolean[];
  /** Frames in which a leg lay on top of the other and was dropped. */
  readonly collapsedFrames: readonly boolean[];
  /** Per keypoint and frame: 1 where a short gap was bridged. */
  readonly filled: Readonly<Record<KeypointName, Uint8Array>>;
  /** Frame-to-frame noise of each detected point (1 sigma of one coordinate, pixels). */
  readonly noisePx: Readonly<Record<KeypointName, number>>;
  readonly frameStepMs: number;
}

/**
 * From raw detections to repaired and filtered trajectories; the raw track is kept by the caller.
 * @param edits what a person has put right: no repair undoes it, and the rest is repaired around it
 */
export function buildTrajectories(raw: PoseTrack, edits: TrackEdits = NO_EDITS): Trajectories {
  const unswapped = repairLegSwaps(raw, edits.exchanged);
  const separated = dropCollapsedLegs(unswapped.track);
  const filled = new Map<KeypointName, Uint8Array>();
  // A leg counts as hidden by what the detector saw, however few of its points were set by hand.
  const placed = placePoints(separated.track, edits.placed);
  const repaired = mapColumns(dropBrokenFeet(placed, edits), (column, name) => {
    const gapless = fillGaps(removeOutliers(column, edits.placed.get(name)), raw.timesMs);
    filled.set(name, gapless.filled);
    return gapless.column;
  });
  const filtered = filterTrack(repaired);
  return {
    repaired,
    filtered,
    swappedFrames: unswapped.swapped,
    collapsedFrames: separated.dropped,
    filled: Object.fromEntries(filled) as Record<KeypointName, Uint8Array>,
    noisePx: noiseOf(repaired, filtered),
    frameStepMs: medianStep(raw.timesMs),
  };
}

function filterTrack(track: PoseTrack): PoseTrack {
  const captureHz = 1000 / medianStep(track.timesMs);
  return mapColumns(track, (column, name) => {
    const cutOff = cutOffHz(name, captureHz);
    return {
      x: lowPass(column.x, track.timesMs, cutOff),
      y: lowPass(column.y, track.timesMs, cutOff),
      score: column.score,
    };
  });
}

/**
 * The filter passes the share B = 2 cut-off / frame rate of white noise, so that what it removes
 * underestimates the noise by sqrt(1 - B).
 */
function noiseOf(repaired: PoseTrack, filtered: PoseTrack): Record<KeypointName, number> {
  const captureHz = 1000 / medianStep(repaired.timesMs);
  const entries = KEYPOINT_NAMES.map((name) => {
    const before = repaired.keypoints[name];
    const after = filtered.keypoints[name];
    const removed = [...before.x.map((x, i) => x - after.x[i]), ...before.y.map((y, i) => y - after.y[i])];
    const passed = Math.min((2 * cutOffHz(name, captureHz)) / captureHz, 0.9);
    return [name, robustSd(removed) / Math.sqrt(1 - passed)] as const;
  });
  return Object.fromEntries(entries) as Record<KeypointName, number>;
}
