import { analysisSchema, type AnalysisRecord } from '../../api/analyses.ts';
import { isFinal } from '../analysis-state.ts';
import { analysisPath, getAnalysis } from './analyses.ts';
import { asApiError, type ApiError } from './client.ts';

function recordOf(data: unknown): AnalysisRecord | null {
  if (typeof data !== 'string') return null;
  try {
    return analysisSchema.parse(JSON.parse(data));
  } catch {
    return null;
  }
}

/** Pauses between looks at an analysis that could not be asked for; the last one stays. */
const RETRY_MS = [1000, 2000, 5000, 10_000, 30_000] as const;

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  });
}

/** Asks until there is an answer. Throws ApiError when there is no such analysis any more. */
async function asked(id: string, signal: AbortSignal, failures = 0): Promise<AnalysisRecord> {
  try {
    return await getAnalysis(analysisPath(id), signal);
  } catch (failure) {
    if (signal.aborted || asApiError(failure).status === 404) throw failure;
  }
  await pause(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)], signal);
  return asked(id, signal, failures + 1);
}

export interface Watcher {
  readonly hear: (record: AnalysisRecord) => void;
  /** There is no such analysis any more: somebody has deleted it. */
  readonly gone: (error: ApiError) => void;
}

/**
 * Hears of every step of an analysis until it is final. A lost connection is taken up again by the browser; after a
 * refusal, as when the session has ended, it is begun anew as soon as the analysis can be asked for.
 * @returns stops listening
 */
export function watchAnalysis(id: string, { hear, gone }: Watcher): () => void {
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
      if (source.readyState === EventSource.CLOSED && !signal.aborted) goOn();
    };
  };
  const goOn = (): void => {
    asked(id, signal).then(
      (record) => {
        if (signal.aborted) return;
        hear(record);
        if (!isFinal(record.state)) listen();
      },
      (failure: unknown) => {
        if (!signal.aborted) gone(asApiError(failure));
      },
    );
  };
  listen();
  return () => {
    control.abort();
  };
}
