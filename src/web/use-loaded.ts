import { useCallback, useEffect, useState } from 'react';
import { ApiError, unreachable } from './api/client.ts';

export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'failed'; error: ApiError; again: () => void }
  | { state: 'ready'; value: T; replace: (value: T) => void };

type Kept<T> = { kind: 'none' } | { kind: 'failed'; error: ApiError } | { kind: 'value'; value: T };

/** Loads once, and again when asked. `load` must not change between renders. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [kept, setKept] = useState<Kept<T>>({ kind: 'none' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const control = new AbortController();
    load(control.signal).then(
      (value) => {
        if (!control.signal.aborted) setKept({ kind: 'value', value });
      },
      (error: unknown) => {
        if (control.signal.aborted) return;
        setKept({ kind: 'failed', error: error instanceof ApiError ? error : unreachable() });
      },
    );
    return () => {
      control.abort();
    };
  }, [load, attempt]);
  const again = useCallback(() => {
    setKept({ kind: 'none' });
    setAttempt((before) => before + 1);
  }, []);
  const replace = useCallback((value: T) => {
    setKept({ kind: 'value', value });
  }, []);
  if (kept.kind === 'none') return { state: 'loading' };
  if (kept.kind === 'failed') return { state: 'failed', error: kept.error, again };
  return { state: 'ready', value: kept.value, replace };
}
