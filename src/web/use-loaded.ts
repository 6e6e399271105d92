import { useCallback, useEffect, useState } from 'react';
import { asApiError, type ApiError } from './api/client.ts';

export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'failed'; error: ApiError; again: () => void }
  | {
      state: 'ready';
      value: T;
      replace: (value: T) => void;
      /** Loads it anew; until then the old value stays. */
      refresh: () => void;
    };

type Kept<T> = { kind: 'none' } | { kind: 'failed'; error: ApiError } | { kind: 'value'; value: T };

/** @returns gives the loading up; nobody is told anything after that */
export function startLoading<T>(
  load: (signal: AbortSignal) => Promise<T>,
  done: (value: T) => void,
  failed: (error: ApiError) => void,
): () => void {
  const control = new AbortController();
  load(control.signal).then(
    (value) => {
      if (!control.signal.aborted) done(value);
    },
    (error: unknown) => {
      if (!control.signal.aborted) failed(asApiError(error));
    },
  );
  return () => {
    control.abort();
  };
}

/** Loads once, and again when asked. `load` must not change between renders. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [kept, setKept] = useState<Kept<T>>({ kind: 'none' });
  const [attempt, setAttempt] = useState(0);
  useEffect(
    () =>
      startLoading(
        load,
        (value) => {
          setKept({ kind: 'value', value });
        },
        (error) => {
          setKept({ kind: 'failed', error });
        },
      ),
    [load, attempt],
  );
  const refresh = useCallback(() => {
    setAttempt((before) => before + 1);
  }, []);
  const again = useCallback(() => {
    setKept({ kind: 'none' });
    refresh();
  }, [refresh]);
  const replace = useCallback((value: T) => {
    setKept({ kind: 'value', value });
  }, []);
  if (kept.kind === 'none') return { state: 'loading' };
  if (kept.kind === 'failed') return { state: 'failed', error: kept.error, again };
  return { state: 'ready', value: kept.value, replace, refresh };
}
