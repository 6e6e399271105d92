import type { AnalysisInput } from '../analysis/analyse.ts';
import type { KeypointsFile } from '../analysis/keypoints.ts';
import type { QualityNote } from '../analysis/result.ts';
import { PlumblineError } from '../errors.ts';
import { estimatePoses, type PoseOptions } from '../pose/estimate-poses.ts';
import type { ClipProbe } from '../video/clip-probe.ts';
import { fileSha256 } from '../video/file-digest.ts';
import { headsOfOthers, type OtherHeads } from './blurred-heads.ts';
import { clipInfo } from './clip-info.ts';
import { clipNotes } from './clip-notes.ts';
import { clipSource, type ClipSource } from './clip-source.ts';
import { readKeypointsFile } from './keypoints-input.ts';
import type { AnalysisRequest, RunControl } from './request.ts';

/** What was seen, before it is analysed. */
interface Observation extends Pick<AnalysisInput, 'keypoints' | 'clip' | 'pose' | 'notes'> {
  readonly others: OtherHeads;
}

interface Sighting {
  readonly file: KeypointsFile;
  readonly model: string;
  readonly runtime: string;
  readonly notes: readonly QualityNote[];
  readonly others: OtherHeads;
}

/**
 * Keypoints from the clip, or from the file with them, and what is to be said about the recording.
 * @param probe of the request's clip; null when there is none
 * @throws PlumblineError too-few-frames, keypoints-invalid, and whatever reading the clip and its poses throws
 */
export async function observeClip(
  request: AnalysisRequest,
  probe: ClipProbe | null,
  control: RunControl,
): Promise<Observation> {
  const path = request.clipPath ?? request.keypointsPath ?? '';
  const source = probe === null ? null : clipSource(path, probe);
  const { file, model, runtime, notes, others } = await sight(request, source, control);
  if (file.timesMs.length < 2) throw new PlumblineError('too-few-frames', 'The clip holds a single picture.');
  const givenCaptureFps = request.facts.captureFps;
  const sha256 = await fileSha256(path);
  const clip = clipInfo({ path: request.clipName ?? path, sha256 }, file, probe, givenCaptureFps);
  const damage = source?.damage() ?? null;
  return {
    keypoints: file,
    pose: { model, runtime },
    clip,
    others,
    notes: [...clipNotes(clip, { probe, damage, givenCaptureFps }), ...notes],
  };
}

async function sight(
  request: AnalysisRequest,
  source: ClipSource | null,
  control: RunControl,
): Promise<Sighting> {
  if (request.keypointsPath !== null) {
    const file = await readKeypointsFile(request.keypointsPath);
    if (source !== null && (source.widthPx !== file.widthPx || source.heightPx !== file.heightPx))
      throw new PlumblineError('keypoints-invalid', 'The keypoints belong to a clip of another size.');
    const model = file.model ?? 'not named';
    return { file, model, runtime: 'given keypoints', notes: [], others: null };
  }
  if (source === null)
    throw new PlumblineError('option-invalid', 'There is neither a clip nor a keypoints file.');
  const { others, file, ...seen } = await estimatePoses(source, poseOptions(request, control));
  const model = `blazepose-${seen.model}`;
  return { ...seen, file: { ...file, model }, model, others: headsOfOthers(others) };
}

export function poseOptions(request: AnalysisRequest, { onProgress, signal }: RunControl): PoseOptions {
  const { model, runtime, processes, runner } = request;
  return {
    model,
    runtime,
    runner,
    ...(processes !== null && { processes }),
    ...(onProgress !== undefined && { onProgress }),
    ...(signal !== undefined && { signal }),
  };
}
