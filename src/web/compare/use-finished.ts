import { useEffect, useState } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { isMeasured } from '../analysis-state.ts';
import { listAnalyses } from '../api/analyses.ts';
import type { ApiError } from '../api/client.ts';
import { startLoading } from '../use-loaded.ts';

export interface Finished {
  /** Newest first; null until the first answer. */
  readonly items: readonly AnalysisRecord[] | null;
  readonly error: ApiError | null;
  readonly hasMore: boolean;
  readonly showMore: () => void;
}

/** Every analysis with results but the one named, a page at a time. */
export function useFinished(butId: string): Finished {
  const [items, setItems] = useState<readonly AnalysisRecord[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  /** Where the page that is asked for begins: anew with each request, so that one that failed can be repeated. */
  const [asked, setAsked] = useState<{ before: string | null }>({ before: null });
  useEffect(
    () =>
      startLoading(
        (signal) => listAnalyses(asked.before, signal),
        (page) => {
          const more = page.items.filter((one) => isMeasured(one) && one.id !== butId);
          setItems((known) => [...(known ?? []), ...more]);
          setNext(page.next);
          setError(null);
        },
        setError,
      ),
    [asked, butId],
  );
  return {
    items,
    error,
    hasMore: next !== null,
    showMore: () => {
      setAsked({ before: next });
    },
  };
}
