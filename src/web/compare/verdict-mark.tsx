import type { ReactNode } from 'react';

/** A shape of its own for each verdict, beside the words. */
const PATHS = {
  increased: 'M10 17V4M4 9l6-6 6 6',
  decreased: 'M10 3v13M4 11l6 6 6-6',
  changed: 'M3 7h13l-4-4M17 13H4l4 4',
  better: 'M3 11l5 5 9-11',
  worse: 'M10 3v9M10 16v1',
  unchanged: 'M3 10h14',
  'not-comparable': 'M6 7a4 4 0 1 1 5 4c-1 .4-1 1-1 2M10 16v1',
} as const;
export type VerdictKind = keyof typeof PATHS;

export function VerdictMark({ kind, children }: { kind: VerdictKind; children: ReactNode }) {
  return (
    <span className={`verdict ${kind}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={PATHS[kind]} />
      </svg>
      <span>{children}</span>
    </span>
  );
}
