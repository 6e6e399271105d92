import type { Corrections } from '../../analysis/corrections/corrections.ts';

/** The corrections as they are being made: what can be undone and redone, and what the server has. */
export interface Draft {
  readonly now: Corrections;
  readonly past: readonly Corrections[];
  readonly future: readonly Corrections[];
  /** As last stored. */
  readonly stored: Corrections;
  /** Names what the last change was made to, where the next change to the same is undone together with it. */
  readonly joins: string | null;
}

export function draftOf(stored: Corrections): Draft {
  return { now: stored, past: [], future: [], stored, joins: null };
}

/**
 * One correction more; what was undone before is given up.
 * @param joins changes in a row with the same name are one step of undo: a point moved pixel by pixel
 */
export function withChange(draft: Draft, now: Corrections, joins: string | null = null): Draft {
  if (isSame(now, draft.now)) return draft;
  const goesOn = joins !== null && joins === draft.joins;
  return { ...draft, now, past: goesOn ? draft.past : [...draft.past, draft.now], future: [], joins };
}

/** The draft itself when there is nothing to undo. */
export function undone(draft: Draft): Draft {
  const last = draft.past.at(-1);
  if (last === undefined) return draft;
  return {
    ...draft,
    now: last,
    past: draft.past.slice(0, -1),
    future: [draft.now, ...draft.future],
    joins: null,
  };
}

/** The draft itself when nothing was undone. */
export function redone(draft: Draft): Draft {
  const [next, ...future] = draft.future;
  if (draft.future.length === 0) return draft;
  return { ...draft, now: next, past: [...draft.past, draft.now], future, joins: null };
}

/** After the server has taken `stored`; what was corrected while it did so stays to be saved. */
export function withStored(draft: Draft, stored: Corrections): Draft {
  return { ...draft, stored, joins: null };
}

export function isUnsaved({ now, stored }: Draft): boolean {
  return !isSame(now, stored);
}

/** Whether it is as it was loaded: nobody has corrected here yet. */
export function isUntouched({ past, future }: Draft): boolean {
  return past.length === 0 && future.length === 0;
}

/** Whether no number can differ: only notes and grades by hand do, if anything. */
export function measuresSame(a: Corrections, b: Corrections): boolean {
  return isSame({ ...a, notes: [], grades: [] }, { ...b, notes: [], grades: [] });
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
