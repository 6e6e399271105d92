import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { asOutputError } from '../pipeline/output-error.ts';
import { writeOutput } from '../pipeline/output-folder.ts';
import { overviewCsv } from './overview-csv.ts';
import { overviewPage } from './overview-page.ts';
import type { RunResult } from './run-result.ts';

/**
 * Writes summary.csv and index.html over all results of a batch. Called after every clip, so that a night that ends
 * early still leaves the table of what was done.
 */
export async function writeOverview(overviewDir: string, results: readonly RunResult[]): Promise<void> {
  const folderOf = ({ outDir }: RunResult): string => basename(outDir);
  const files = {
    'summary.csv': overviewCsv(results, folderOf),
    'index.html': overviewPage(results, folderOf),
  };
  await writeOutput(overviewDir, async (folder) => {
    for (const [name, text] of Object.entries(files))
      await asOutputError(overviewDir, () => writeFile(join(folder, name), text));
    return Object.keys(files);
  });
}
