import { useEffect, useState } from 'react';
import { remainingMs, timeLeftText } from '../list/time-left.ts';

/** How long the rest of a clip will take on its way; empty while that is not known. */
export function useTimeLeft(share: number | null): string {
  const [first, setFirst] = useState<{ done: number; atMs: number } | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (share === null) return;
    const nowMs = performance.now();
    // What was sent before an interruption took no time now.
    const start = first ?? { done: share, atMs: nowMs };
    if (first === null) setFirst(start);
    setLeft(remainingMs(start, { done: share, total: 1 }, nowMs));
  }, [share, first]);
  return left === null ? '' : timeLeftText(left);
}
