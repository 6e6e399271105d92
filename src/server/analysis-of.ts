import type { IncomingMessage } from 'node:http';
import type { AnalysisRecord } from '../api/analyses.ts';
import type { AnalysisStore } from '../storage/analysis-store.ts';
import { RequestError } from './request-error.ts';
import { viewerOf } from './viewers.ts';

/**
 * The analysis a request names. One that the viewer may not see is not there, so that nobody learns what others have.
 * @throws RequestError login-needed, not-found
 */
export async function analysisOf(
  store: AnalysisStore,
  request: IncomingMessage & { readonly params: { readonly id: string } },
): Promise<AnalysisRecord> {
  const analysis = await store.find(request.params.id, viewerOf(request));
  if (analysis === null) throw new RequestError('not-found', 'There is no such analysis.');
  return analysis;
}
