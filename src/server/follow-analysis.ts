import type { Response } from 'express';
import { setTimeout as pause } from 'node:timers/promises';
import type { AnalysisRecord } from '../api/analyses.ts';
import type { AnalysisStore } from '../storage/analysis-store.ts';

/** Asked of the database, since another machine may be doing the work. */
const LOOK_EVERY_MS = 400;

/** Sends the analysis as a server-sent event, again whenever it has changed, until it has ended or nobody listens. */
export async function followAnalysis(
  store: AnalysisStore,
  first: AnalysisRecord,
  response: Response,
): Promise<void> {
  response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  let sent = '';
  for (
    let analysis: AnalysisRecord | null = first;
    analysis !== null && !response.closed;
    analysis = await store.find(first.id)
  ) {
    const text = JSON.stringify(analysis);
    if (text !== sent) response.write(`data: ${text}\n\n`);
    sent = text;
    if (analysis.state !== 'queued' && analysis.state !== 'running') break;
    await pause(LOOK_EVERY_MS);
  }
  response.end();
}
