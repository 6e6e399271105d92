import { useCallback, useEffect, useState } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { isMeasured } from '../analysis-state.ts';
import { listAnalyses } from '../api/analyses.ts';
import { asApiError, type ApiError } from '../api/client.ts';
import { startLoading } from '../use-loaded.ts';
import { loadRun } from './load-run.ts';
import { inOrder, type Run } from './run.ts';

/** Each takes its time on the server and in the browser; together they would only all be late. */
const AT_ONCE = 3;

export interface Runs {
  /** In order, as far as they are loaded. */
  readonly runs: readonly Run[];
  /** Null until the first answer. */
  readonly records: readonly AnalysisRecord[] | null;
  /** How many are still to come of those asked for. */
  readonly toCome: number;
  readonly error: ApiError | null;
  readonly again: () => void;
  readonly hasOlder: boolean;
  readonly showOlder: () => void;
}

/** Loads a few at a time, and tells each as it comes; ends at the first that fails. */
async function loadEach(
  records: readonly AnalysisRecord[],
  signal: AbortSignal,
  hear: (run: Run) => void,
): Promise<void> {
  const waiting = [...records];
  const work = async (): Promise<void> => {
    for (let record = waiting.shift(); record !== undefined && !signal.aborted; record = waiting.shift())
      hear(await loadRun(record, signal));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The finished analyses of an athlete with their results, the newest page first, older ones when asked. */
export function useRuns(athleteId: string): Runs {
  const [records, setRecords] = useState<readonly AnalysisRecord[] | null>(null);
  const [runs, setRuns] = useState<readonly Run[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  /** The page asked for: anew with each request, so that one that failed can be repeated. */
  const [asked, setAsked] = useState<{ before: string | null }>({ before: null });
  useEffect(
    () =>
      startLoading(
        async (signal) => {
          const page = await listAnalyses(asked.before, signal, athleteId);
          if (signal.aborted) return;
          setRecords((known) => [...(asked.before === null ? [] : (known ?? [])), ...page.items]);
          setNext(page.next);
          await loadEach(page.items.filter(isMeasured), signal, (run) => {
            if (!signal.aborted) setRuns((known) => [...known.filter(({ id }) => id !== run.id), run]);
          });
        },
        () => undefined,
        (failure) => {
          setError(asApiError(failure));
        },
      ),
    [athleteId, asked],
  );
  const again = useCallback(() => {
    setError(null);
    setAsked(({ before }) => ({ before }));
  }, []);
  return {
    runs: inOrder(runs),
    records,
    toCome: (records?.filter(isMeasured).length ?? 0) - runs.length,
    error,
    again,
    hasOlder: next !== null,
    showOlder: () => {
      setAsked({ before: next });
    },
  };
}
