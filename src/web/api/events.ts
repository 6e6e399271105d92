import { analysisSchema, type AnalysisRecord } from '../../api/analyses.ts';
import { isFinal } from '../analysis-state.ts';
import { analysisPath, getAnalysis } from './analyses.ts';

function recordOf(data: unknown): AnalysisRecord | null {
  if (typeof data !== 'string') return null;
  try {
    return analysisSchema.parse(JSON.parse(data));
  } catch {
    return null;
  }
}

/**
 * Hears of every step of an analysis until it is final. A lost connection is taken up again by the browser; after a
 * refusal, as when the session has ended, it is begun anew as soon as the analysis can be asked for.
 * @returns stops listening
 */
export function watchAnalysis(id: string, hear: (record: AnalysisRecord) => void): () => void {
  const control = new AbortController();
  const { signal } = control;
  const listen = (): void => {
    const source = new EventSource(analysisPath(id, '/events'));
    const end = (): void => {
      source.close();
    };
    signal.addEventListener('abort', end);
    source.onmessage = ({ data }: MessageEvent<unknown>) => {
      const record = recordOf(data);
      if (record === null) return;
      if (isFinal(record.state)) end();
      hear(record);
    };
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED && !signal.aborted) void goOn();
    };
  };
  const goOn = async (): Promise<void> => {
    const record = await getAnalysis(analysisPath(id), signal).catch(() => null);
    if (record === null || signal.aborted) return;
    hear(record);
    if (!isFinal(record.state)) listen();
  };
  listen();
  return () => {
    control.abort();
  };
}
