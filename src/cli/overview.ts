import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { asOutputError } from '../pipeline/output-error.ts';
import { writeOutput } from '../pipeline/output-folder.ts';
import { batchCsv, batchPage, type BatchRow } from '../report/batch.ts';
import type { RunResult } from './run-result.ts';

/**
 * Writes summary.csv and index.html over all results of a batch. Called after every clip, so that a night that ends
 * early still leaves the table of what was done.
 */
export async function writeOverview(overviewDir: string, results: readonly RunResult[]): Promise<void> {
  const rows = results.map(batchRow);
  const files = { 'summary.csv': batchCsv(rows), 'index.html': batchPage(rows) };
  await writeOutput(overviewDir, async (folder) => {
    for (const [name, text] of Object.entries(files))
      await asOutputError(overviewDir, () => writeFile(join(folder, name), text));
    return Object.keys(files);
  });
}

function batchRow({ clip, outDir, analysis, reportPath, failure }: RunResult): BatchRow {
  return {
    file: clip,
    folder: reportPath === null ? null : basename(outDir),
    status: failure === null ? 'ok' : 'failed',
    reason: failure?.message ?? null,
    analysis,
  };
}
