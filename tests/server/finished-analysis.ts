import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clipFactsSchema } from '../../src/api/analyses.ts';
import { INPUT_FILE, OUTCOME_FILE } from '../../src/jobs/result-files.ts';
import { openStorage } from '../../src/server/open-stores.ts';
import { syntheticAnalysis } from '../report/fixture/fixture-analysis.ts';
import { ffmpeg, H264, pattern } from '../video/making-clips.ts';

const CLIP_SHA256 = 'f'.repeat(64);

/** Puts an analysis of a drawn runner, finished, into a data folder that no server works in. */
export async function storeFinishedAnalysis(dataFolder: string, id: string): Promise<void> {
  const { store, folder, close } = await openStorage({ dataFolder, databaseUrl: null }, false);
  const { analysis, keypoints } = syntheticAnalysis();
  const { widthPx, heightPx, frames, containerFps } = analysis.clip;
  await ffmpeg(
    ...pattern(frames, containerFps, `${widthPx}x${heightPx}`),
    ...[...H264, '-f', 'mp4', folder.clip(CLIP_SHA256)],
  );
  await store.add({
    ...{ id, clipSha256: CLIP_SHA256, clipBytes: 1, clipName: 'stick-runner.mp4' },
    facts: clipFactsSchema.parse({}),
    belongsTo: { ownerId: null, athleteId: null },
  });
  await store.begin(id, 'a worker');
  await store.finish(id, null);
  const input = {
    ...{ clip: analysis.clip, pose: analysis.pose, standing: null, notes: [], version: '0.1.0' },
    settings: {
      ...{ heightM: 1.78, speedMps: 2.52, sex: null, inclinePct: 0, direction: null },
      ...{ standingRangeMs: null, draws: 1 },
    },
  };
  const files = {
    'analysis.json': analysis,
    'keypoints.json': keypoints,
    [INPUT_FILE]: input,
    [OUTCOME_FILE]: { problem: null },
  };
  mkdirSync(folder.result(id), { recursive: true });
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder.result(id), name), JSON.stringify(content));
  await close();
}
