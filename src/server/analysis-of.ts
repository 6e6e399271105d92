import type { AnalysisRecord } from '../api/analyses.ts';
import type { AnalysisStore } from '../storage/analysis-store.ts';
import { RequestError } from './request-error.ts';

/** @throws RequestError not-found */
export async function analysisOf(store: AnalysisStore, id: string): Promise<AnalysisRecord> {
  const analysis = await store.find(id);
  if (analysis === null) throw new RequestError('not-found', 'There is no such analysis.');
  return analysis;
}
