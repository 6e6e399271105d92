import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { asOutputError } from '../pipeline/output-error.ts';
import { writeOutput } from '../pipeline/output-folder.ts';
import { batchCsv, batchPage, type BatchRow } from '../report/batch.ts';
import { toldFor } from '../report/told-for.ts';
import type { RunResult } from './run-result.ts';
import { shortNames } from './short-names.ts';

/**
 * Writes summary.csv and index.html over all results of a batch. Called after every clip, so that a night that ends
 * early still leaves the table of what was done.
 */
export async function writeOverview(overviewDir: string, results: readonly RunResult[]): Promise<void> {
  const names = shortNames(results.map(({ clip }) => clip));
  const rows = results.map((result, i) => batchRow(result, names[i]));
  const files = { 'summary.csv': batchCsv(rows), 'index.html': batchPage(rows) };
  await writeOutput(overviewDir, async (folder) => {
    for (const [name, text] of Object.entries(files))
      await asOutputError(overviewDir, () => writeFile(join(folder, name), text));
    return Object.keys(files);
  });
}

function batchRow({ clip, outDir, analysis, reportPath, failure }: RunResult, name: string): BatchRow {
  const folder = basename(outDir);
  return {
    file: clip,
    name,
    folder: reportPath === null ? null : folder,
    status: failure === null ? 'ok' : 'failed',
    reason: failure?.message.replaceAll(outDir, () => folder).replaceAll(clip, () => name) ?? null,
    advice: failure?.advice ?? null,
    analysis: analysis === null ? null : toldFor('command', analysis),
  };
}
