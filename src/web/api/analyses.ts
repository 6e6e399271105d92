import {
  analysisPageSchema,
  analysisSchema as recordSchema,
  type AnalysisRecord,
  type ClipFacts,
  type Uploaded,
  uploadedSchema,
} from '../../api/analyses.ts';
import type { Analysis } from '../../analysis/result.ts';
import { analysisSchema } from '../../report/analysis-schema.ts';
import { ask, askNothing } from './client.ts';
import { frameTimesSchema } from './frame-times.ts';

const PAGE_SIZE = 30;

export function analysisPath(id: string, rest = ''): string {
  return `/api/analyses/${encodeURIComponent(id)}${rest}`;
}

export function filePath(id: string, file: string): string {
  return analysisPath(id, `/files/${file}`);
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

export function getAnalysis(id: string, signal: AbortSignal): Promise<AnalysisRecord> {
  return ask(analysisPath(id), recordSchema, { signal });
}

export function cancelAnalysis(id: string): Promise<AnalysisRecord> {
  return ask(analysisPath(id, '/cancel'), recordSchema, { method: 'POST' });
}

export function retryAnalysis(id: string): Promise<AnalysisRecord> {
  return ask(analysisPath(id, '/retry'), recordSchema, { method: 'POST' });
}

/** The same clip with another runner followed; an analysis that exists already is given as it is. */
export function followAnother(id: string, runner: NonNullable<ClipFacts['runner']>): Promise<Uploaded> {
  return ask(analysisPath(id, '/again'), uploadedSchema, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ runner }),
  });
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

export async function getResult(id: string, signal: AbortSignal): Promise<Result> {
  const [analysis, keypoints] = await Promise.all([
    ask(filePath(id, 'analysis.json'), analysisSchema, { signal }),
    ask(filePath(id, 'keypoints.json'), frameTimesSchema, { signal }),
  ]);
  return { analysis, frameTimesMs: keypoints.timesMs };
}
