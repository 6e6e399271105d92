import {
  analysisPageSchema,
  analysisSchema as recordSchema,
  type AnalysisRecord,
  type ClipFacts,
  resultFilesSchema,
  type Uploaded,
  uploadedSchema,
} from '../../api/analyses.ts';
import type { Analysis } from '../../analysis/result.ts';
import { analysisSchema } from '../../report/analysis-schema.ts';
import { toldFor } from '../../report/told-for.ts';
import { ask, askNothing, sent } from './client.ts';
import { frameTimesSchema } from './frame-times.ts';

const PAGE_SIZE = 30;

export function analysisPath(id: string, rest = ''): string {
  return `/api/analyses/${encodeURIComponent(id)}${rest}`;
}

/** Below which a link shows its report to whoever has it. */
export function sharedPath(secret: string): string {
  return `/api/shared/${encodeURIComponent(secret)}`;
}

/** @param report path of the report: of an analysis, or of a link to it */
export function filePath(report: string, file: string): string {
  return `${report}/files/${file}`;
}

/** Names of the files of a report that there are. */
export function listFiles(report: string, signal: AbortSignal): Promise<string[]> {
  return ask(`${report}/files`, resultFilesSchema, { signal });
}

export interface Page {
  items: AnalysisRecord[];
  next: string | null;
}

/**
 * Newest first. `before` is the `next` of the page before; null begins with the newest.
 * @param athleteId whose alone; null gives all
 */
export function listAnalyses(
  before: string | null,
  signal: AbortSignal,
  athleteId: string | null = null,
): Promise<Page> {
  const query = new URLSearchParams({
    limit: String(PAGE_SIZE),
    ...(before !== null && { before }),
    ...(athleteId !== null && { athleteId }),
  });
  return ask(`/api/analyses?${query.toString()}`, analysisPageSchema, { signal });
}

/** @param report path of the report: of an analysis, or of a link to it */
export function getAnalysis(report: string, signal: AbortSignal): Promise<AnalysisRecord> {
  return ask(report, recordSchema, { signal });
}

export function cancelAnalysis(id: string): Promise<AnalysisRecord> {
  return ask(analysisPath(id, '/cancel'), recordSchema, { method: 'POST' });
}

export function retryAnalysis(id: string): Promise<AnalysisRecord> {
  return ask(analysisPath(id, '/retry'), recordSchema, { method: 'POST' });
}

/** The same clip with another runner followed; an analysis that exists already is given as it is. */
export function followAnother(report: string, runner: NonNullable<ClipFacts['runner']>): Promise<Uploaded> {
  return ask(`${report}/again`, uploadedSchema, sent('POST', { runner }));
}

/** The same clip with all heads made unrecognisable; an analysis that exists already is given as it is. */
export function blurFaces(id: string): Promise<Uploaded> {
  return ask(analysisPath(id, '/again'), uploadedSchema, sent('POST', { blurFaces: true }));
}

/** The clip and everything made from it. */
export function deleteAnalysis(id: string): Promise<void> {
  return askNothing(analysisPath(id), { method: 'DELETE' });
}

/** What a report is drawn from: the findings, and when each picture is shown in the clip. */
export interface Result {
  analysis: Analysis;
  /** Presentation times of the frames, after the first one. */
  frameTimesMs: number[];
}

/** @param report path of the report: of an analysis, or of a link to it */
export async function getResult(report: string, signal: AbortSignal): Promise<Result> {
  const [analysis, keypoints] = await Promise.all([
    ask(filePath(report, 'analysis.json'), analysisSchema, { signal }),
    ask(filePath(report, 'keypoints.json'), frameTimesSchema, { signal }),
  ]);
  return { analysis: toldFor('page', analysis), frameTimesMs: keypoints.timesMs };
}
