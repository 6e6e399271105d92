import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Corrections, NO_CORRECTIONS } from '../../analysis/corrections/corrections.ts';
import type { Analysis } from '../../analysis/result.ts';
import type { Review } from '../../api/reviews.ts';
import { asApiError, type ApiError } from '../api/client.ts';
import { startLoading } from '../use-loaded.ts';
import { getInput, type AutomaticInput } from './automatic-input.ts';
import { draftOf, isUntouched, withChange, withStored, type Draft } from './draft.ts';
import { hasCorrections, measuredPart } from './measured-part.ts';
import { merged } from './merge.ts';
import { getReview, postSignOff, putRevision } from './review-calls.ts';
import { useResults, type Results } from './use-results.ts';

/** Which revision was stored or signed off, or why none was; neither when somebody else was quicker. */
export interface Stored {
  readonly revision: number | null;
  readonly error: ApiError | null;
}

/** Everything about the corrections of one analysis that the page shows and does. */
export interface Reviewing extends Results {
  /** Null until loaded. */
  readonly review: Review | null;
  readonly input: AutomaticInput | null;
  readonly draft: Draft;
  readonly automatic: Analysis;
  /** Whether it is not known yet what the report says: it may be corrected, and the result of that is not there. */
  readonly pending: boolean;
  /** Whether the automatic result is shown because the corrected one cannot be had. */
  readonly standsIn: boolean;
  /** Whether `shown` is another than `automatic`, or will be. */
  readonly corrected: boolean;
  /** What could not be loaded. */
  readonly error: ApiError | null;
  /** What somebody else stored while these corrections were made. */
  readonly conflict: Review | null;
  readonly setDraft: (next: Draft) => void;
  readonly save: (author: string) => Promise<Stored>;
  readonly signOff: (author: string, remark: string) => Promise<Stored>;
  readonly resolve: (how: 'merge' | 'theirs') => void;
}

function notStored(failure: unknown): Stored {
  return { revision: null, error: asApiError(failure) };
}

/** The same object while only notes and grades change. */
function useMeasured({ events, excludedSupports, swappedLegs, keypoints, facts }: Corrections): Corrections {
  return useMemo(
    () => measuredPart({ events, excludedSupports, swappedLegs, keypoints, facts }),
    [events, excludedSupports, swappedLegs, keypoints, facts],
  );
}

function useOnce<T>(
  load: ((signal: AbortSignal) => Promise<T>) | null,
  done: (value: T) => void,
  failed: (error: ApiError) => void,
): void {
  useEffect(() => (load === null ? undefined : startLoading(load, done, failed)), [load, done, failed]);
}

function useInput(report: string, needed: boolean, failed: (error: ApiError) => void): AutomaticInput | null {
  const [input, setInput] = useState<AutomaticInput | null>(null);
  const wanted = input === null && needed;
  const load = useMemo(
    () => (wanted ? (signal: AbortSignal) => getInput(report, signal) : null),
    [report, wanted],
  );
  useOnce(load, setInput, failed);
  return input;
}

/**
 * @param report path of the report: of an analysis, or of a link to it
 * @param automatic the stored result, without corrections
 * @param needed whether somebody wants to correct: what that takes is loaded only then, or for stored corrections
 */
export function useReview(report: string, automatic: Analysis, needed: boolean): Reviewing {
  const [review, setReview] = useState<Review | null>(null);
  const [draft, setDraft] = useState<Draft>(() => draftOf(NO_CORRECTIONS));
  const [error, setError] = useState<ApiError | null>(null);
  const [conflict, setConflict] = useState<Review | null>(null);

  const loadReview = useCallback((signal: AbortSignal) => getReview(report, signal), [report]);
  const begin = useCallback((loaded: Review) => {
    setReview(loaded);
    setDraft(draftOf(loaded.corrections));
  }, []);
  useOnce(loadReview, begin, setError);

  const measured = useMeasured(draft.now);
  const corrected = hasCorrections(measured);
  const input = useInput(report, needed || corrected, setError);
  const untouched = isUntouched(draft);
  const results = useResults({ automatic, input, corrections: corrected ? measured : null, untouched });
  const { computed } = results;
  const missing = corrected && computed.analysis === null;
  const failed = error !== null || computed.failure !== null;
  const pending = !failed && (review === null || (missing && untouched));
  const standsIn = missing && failed;

  const save = async (author: string): Promise<Stored> => {
    const corrections = draft.now as Review['corrections'];
    try {
      const saved = await putRevision(report, { basedOn: review?.revision ?? 0, corrections, author });
      setReview(saved);
      setDraft((now) => withStored(now, corrections));
      return { revision: saved.revision, error: null };
    } catch (failure) {
      const error = asApiError(failure);
      if (error.status !== 409) return { revision: null, error };
    }
    return getReview(report, new AbortController().signal).then((theirs) => {
      setConflict(theirs);
      return { revision: null, error: null };
    }, notStored);
  };
  const signOff = (author: string, remark: string): Promise<Stored> => {
    const revision = review?.revision ?? 0;
    return postSignOff(report, { revision, author, remark }).then((signed) => {
      setReview(signed);
      return { revision, error: null };
    }, notStored);
  };
  const resolve = (how: 'merge' | 'theirs'): void => {
    if (conflict === null) return;
    const theirs = conflict.corrections;
    const next = how === 'theirs' ? theirs : merged({ base: draft.stored, theirs, mine: draft.now });
    setDraft(withStored(withChange(draft, next), theirs));
    setReview(conflict);
    setConflict(null);
  };
  return {
    ...{ review, input, draft, automatic, ...results, corrected, error, conflict },
    ...{ pending, standsIn },
    ...{ setDraft, save, signOff, resolve },
  };
}
