import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/analysis/analyse.ts';
import { clipFactsSchema } from '../../src/api/analyses.ts';
import { INPUT_FILE } from '../../src/jobs/result-files.ts';
import { analysisJson } from '../../src/report/analysis-json.ts';
import { PDF_ON_BOTH_PAPERS } from '../../src/report/pdf/pdf-file.ts';
import { drawnClip } from '../analysis/corrections/drawn-clip.ts';
import { NOBODY, type Served } from '../server/served.ts';

interface Said {
  readonly heightM: number;
  readonly speedMps: number;
}

/**
 * A drawn runner, analysed and stored as the service would have done it, within a second and without a pose model.
 * @param clip a video with as many pictures: what is drawn over it does not fit, which no test looks at
 */
export async function storeFinished(served: Served, id: string, clip: string, said: Said): Promise<void> {
  const { input: drawn } = drawnClip({ captureFps: 30 });
  const { keypoints, ...input } = { ...drawn, settings: { ...drawn.settings, ...said } };
  const { store, folder } = served;
  const clipSha256 = drawn.clip.sha256;
  copyFileSync(clip, folder.clip(clipSha256));
  mkdirSync(folder.result(id), { recursive: true });
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder.result(id), name), text);
  };
  write('analysis.json', analysisJson(analyse({ ...input, keypoints })));
  write('keypoints.json', JSON.stringify(keypoints));
  write(INPUT_FILE, JSON.stringify(input));
  for (const { name } of PDF_ON_BOTH_PAPERS) write(name, '%PDF-');
  const facts = clipFactsSchema.parse(said);
  await store.add({ id, clipSha256, clipBytes: 1, clipName: `${id}.mp4`, facts, belongsTo: NOBODY });
  await store.begin(id, 'a worker');
  await store.finish(id, null);
}
