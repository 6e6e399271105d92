import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { listAnalyses, type Page } from '../api/analyses.ts';
import { asApiError, type ApiError } from '../api/client.ts';
import { isFinal } from '../analysis-state.ts';

/** While something is being analysed, and while nothing is. One request keeps any number of rows up to date. */
const BUSY_MS = 1500;
const IDLE_MS = 20_000;

export interface Analyses {
  /** Null until the first answer. */
  items: readonly AnalysisRecord[] | null;
  error: ApiError | null;
  hasMore: boolean;
  showMore: () => void;
  refresh: () => void;
  /** Puts a changed record in the place of the old one; null takes it out. */
  replace: (id: string, record: AnalysisRecord | null) => void;
}

function replaced(
  items: readonly AnalysisRecord[],
  id: string,
  record: AnalysisRecord | null,
): AnalysisRecord[] {
  return items.flatMap((one) => (one.id !== id ? [one] : record === null ? [] : [record]));
}

/** Looks at the newest page again and again while the page is seen. */
function useNewest() {
  const [newest, setNewest] = useState<Page | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [asked, setAsked] = useState(0);
  const busy = useRef(true);
  const refresh = useCallback(() => {
    setAsked((count) => count + 1);
  }, []);
  useEffect(() => {
    const control = new AbortController();
    let timer = 0;
    const look = async (): Promise<void> => {
      try {
        const page = await listAnalyses(null, control.signal);
        busy.current = page.items.some((one) => !isFinal(one.state));
        setNewest(page);
        setError(null);
      } catch (failure) {
        if (control.signal.aborted) return;
        setError(asApiError(failure));
      }
      timer = window.setTimeout(next, busy.current ? BUSY_MS : IDLE_MS);
    };
    const next = (): void => {
      if (!document.hidden) void look();
    };
    void look();
    document.addEventListener('visibilitychange', refresh);
    return () => {
      control.abort();
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [asked, refresh]);
  return { newest, setNewest, error, setError, refresh };
}

/** The analyses on the server, newest first, kept up to date. */
export function useAnalyses(): Analyses {
  const { newest, setNewest, error, setError, refresh } = useNewest();
  const [older, setOlder] = useState<Page | null>(null);
  const next = (older ?? newest)?.next ?? null;
  const showMore = useCallback(() => {
    if (next === null) return;
    listAnalyses(next, new AbortController().signal).then(
      (page) => {
        setOlder((before) => ({ items: [...(before?.items ?? []), ...page.items], next: page.next }));
      },
      (failure: unknown) => {
        setError(asApiError(failure));
      },
    );
  }, [next, setError]);
  const replace = useCallback(
    (id: string, record: AnalysisRecord | null) => {
      setNewest((page) => page && { ...page, items: replaced(page.items, id, record) });
      setOlder((page) => page && { ...page, items: replaced(page.items, id, record) });
    },
    [setNewest],
  );
  const known = new Set(newest?.items.map((one) => one.id));
  const olderOnly = older?.items.filter((one) => !known.has(one.id)) ?? [];
  return {
    items: newest === null ? null : [...newest.items, ...olderOnly],
    error,
    hasMore: next !== null,
    showMore,
    refresh,
    replace,
  };
}
