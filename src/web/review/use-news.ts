import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Analysis } from '../../analysis/result.ts';
import { changeNews, readingMs, type Before, type StepWatched } from './news.ts';

interface Awaited {
  readonly words: string;
  readonly before: Before;
  readonly step: StepWatched | null;
}

export interface News {
  /** For the live region. */
  readonly words: string;
  readonly say: (words: string) => void;
  /** Says what was done once its result is there, with what it changed. */
  readonly sayWithResult: (words: string, before: Before, step: StepWatched | null) => void;
}

/**
 * @param settled the analysis shown when it belongs to what is corrected; null while it is worked out
 * @param final whether it has all its errors; those of a rough one are followed by better ones
 */
export function useNews(settled: Analysis | null, final: boolean): News {
  const [words, say] = useState('');
  const awaited = useRef<Awaited | null>(null);
  const sayWithResult = useCallback((what: string, before: Before, step: StepWatched | null) => {
    awaited.current = { words: what, before, step };
  }, []);
  // In the same picture as the rest of the result, not in the next one.
  useLayoutEffect(() => {
    if (settled === null || awaited.current === null) return;
    const { words: what, before, step } = awaited.current;
    if (settled === before.shown) return;
    if (final) awaited.current = null;
    say(changeNews(what, before, step, { shown: settled, whole: final ? settled : null }));
  }, [settled, final]);
  // News lie over the page: they make room again when there was time to read them.
  useEffect(() => {
    if (words === '') return undefined;
    const timer = setTimeout(() => {
      say('');
    }, readingMs(words));
    return () => {
      clearTimeout(timer);
    };
  }, [words]);
  return { words, say, sayWithResult };
}
