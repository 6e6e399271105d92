import type { AnalysisRecord } from '../api/analyses.ts';
import type { DataFolder } from '../storage/data-folder.ts';
import { SHOWN_CLIP_FILE } from './result-files.ts';

/** Where the clip lies as it may be shown: as it was sent, or with heads made unrecognisable where that was asked for. */
export function shownClip(
  { id, clipSha256, facts }: AnalysisRecord,
  folder: DataFolder,
): { name: string; root: string } {
  return facts.blurFaces
    ? { name: SHOWN_CLIP_FILE, root: folder.result(id) }
    : { name: clipSha256, root: folder.clips };
}
