import { analysisSchema, type AnalysisRecord } from '../../api/analyses.ts';
import { analysisPath } from './analyses.ts';

export function isFinal(state: AnalysisRecord['state']): boolean {
  return state !== 'queued' && state !== 'running';
}

function recordOf(data: unknown): AnalysisRecord | null {
  if (typeof data !== 'string') return null;
  try {
    return analysisSchema.parse(JSON.parse(data));
  } catch {
    return null;
  }
}

/**
 * Hears of every step of an analysis until it is final. A lost connection is taken up again by the browser.
 * @returns stops listening
 */
export function watchAnalysis(id: string, hear: (record: AnalysisRecord) => void): () => void {
  const source = new EventSource(analysisPath(id, '/events'));
  source.onmessage = ({ data }: MessageEvent<unknown>) => {
    const record = recordOf(data);
    if (record === null) return;
    if (isFinal(record.state)) source.close();
    hear(record);
  };
  return () => {
    source.close();
  };
}
