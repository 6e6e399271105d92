import { useEffect, useRef, useState } from 'react';
import type { Corrections } from '../../analysis/corrections/corrections.ts';
import type { Analysis } from '../../analysis/result.ts';
import { toldFor } from '../../report/told-for.ts';
import type { AnalyseAnswer } from './analyse-messages.ts';
import type { AutomaticInput } from './automatic-input.ts';
import { Recomputer } from './recomputer.ts';

export interface Computed {
  /** Of the newest corrections that were worked out; null before. */
  readonly analysis: Analysis | null;
  /** The corrections it is the result of. */
  readonly of: Corrections | null;
  /** Its errors are rough yet. */
  readonly rough: boolean;
  readonly failure: string | null;
}

const NONE: Computed = { analysis: null, of: null, rough: false, failure: null };

/**
 * The result of the corrections, worked out beside the page; null for `input` or `corrections` works out nothing.
 * @param roughFirst whether somebody waits to see what a correction does
 */
export function useComputed(
  input: AutomaticInput | null,
  corrections: Corrections | null,
  roughFirst: boolean,
): Computed {
  const [computed, setComputed] = useState(NONE);
  const recomputer = useRef<Recomputer>(null);
  useEffect(() => {
    if (input === null) return undefined;
    const begun = new Recomputer(input);
    recomputer.current = begun;
    return () => {
      begun.stop();
      recomputer.current = null;
    };
  }, [input]);
  useEffect(() => {
    if (input === null || corrections === null) return;
    const hear = (answer: AnalyseAnswer): void => {
      if (answer.kind === 'failed')
        setComputed((was) => ({ ...was, of: corrections, failure: answer.message }));
      else {
        const { kind } = answer;
        const analysis = toldFor('page', answer.analysis);
        setComputed({ analysis, of: corrections, rough: kind === 'rough', failure: null });
      }
    };
    recomputer.current?.request(corrections, hear, roughFirst);
  }, [input, corrections, roughFirst]);
  return computed;
}
