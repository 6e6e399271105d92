import { correctedFilesSchema, type CorrectedFiles } from '../../api/corrected-files.ts';
import { ask } from './client.ts';

export function correctedFilePath(report: string, revision: number, name: string): string {
  return `${filesPath(report, revision)}/${name}`;
}

export function getCorrectedFiles(
  report: string,
  revision: number,
  signal: AbortSignal,
): Promise<CorrectedFiles> {
  return ask(filesPath(report, revision), correctedFilesSchema, { signal });
}

export function makeCorrectedFiles(report: string, revision: number): Promise<CorrectedFiles> {
  return ask(filesPath(report, revision), correctedFilesSchema, { method: 'POST' });
}

function filesPath(report: string, revision: number): string {
  return `${report}/review/${revision}/files`;
}
