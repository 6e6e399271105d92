import type { Corrections } from '../../analysis/corrections/corrections.ts';

/** The corrections as they are being made: what can be undone and redone, and what the server has. */
export interface Draft {
  readonly now: Corrections;
  readonly past: readonly Corrections[];
  readonly future: readonly Corrections[];
  /** As last stored. */
  readonly stored: Corrections;
}

export function draftOf(stored: Corrections): Draft {
  return { now: stored, past: [], future: [], stored };
}

/** One correction more; what was undone before is given up. */
export function withChange(draft: Draft, now: Corrections): Draft {
  if (isSame(now, draft.now)) return draft;
  return { ...draft, now, past: [...draft.past, draft.now], future: [] };
}

/** The draft itself when there is nothing to undo. */
export function undone(draft: Draft): Draft {
  const last = draft.past.at(-1);
  if (last === undefined) return draft;
  return { ...draft, now: last, past: draft.past.slice(0, -1), future: [draft.now, ...draft.future] };
}

/** The draft itself when nothing was undone. */
export function redone(draft: Draft): Draft {
  const [next, ...future] = draft.future;
  if (draft.future.length === 0) return draft;
  return { ...draft, now: next, past: [...draft.past, draft.now], future };
}

/** After the server has taken `stored`; what was corrected while it did so stays to be saved. */
export function withStored(draft: Draft, stored: Corrections): Draft {
  return { ...draft, stored };
}

export function isUnsaved({ now, stored }: Draft): boolean {
  return !isSame(now, stored);
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
