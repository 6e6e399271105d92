import { correctedFilesSchema, type CorrectedFiles } from '../../api/corrected-files.ts';
import { analysisPath } from './analyses.ts';
import { ask } from './client.ts';

export function correctedFilePath(id: string, revision: number, name: string): string {
  return `${filesPath(id, revision)}/${name}`;
}

export function getCorrectedFiles(
  id: string,
  revision: number,
  signal: AbortSignal,
): Promise<CorrectedFiles> {
  return ask(filesPath(id, revision), correctedFilesSchema, { signal });
}

export function makeCorrectedFiles(id: string, revision: number): Promise<CorrectedFiles> {
  return ask(filesPath(id, revision), correctedFilesSchema, { method: 'POST' });
}

function filesPath(id: string, revision: number): string {
  return analysisPath(id, `/review/${revision}/files`);
}
