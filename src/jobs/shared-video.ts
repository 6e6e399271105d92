import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisRecord } from '../api/analyses.ts';
import type { DataFolder } from '../storage/data-folder.ts';
import { copyPicturesOnly } from '../video/copy-pictures.ts';
import { shownClip } from './shown-clip.ts';

/** Beside the report: the clip as strangers may see it. */
export const SHARED_VIDEO = 'shared.mp4';

/** Makes the video of a shared report, once: only the pictures of the clip, not what the phone wrote or heard with them. */
export async function makeSharedVideo(folder: DataFolder, analysis: AnalysisRecord): Promise<void> {
  const path = join(folder.result(analysis.id), SHARED_VIDEO);
  if (existsSync(path)) return;
  const { name, root } = shownClip(analysis, folder);
  await copyPicturesOnly(join(root, name), path);
}
