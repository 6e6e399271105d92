import { useState } from 'react';
import type { Corrections } from '../../analysis/corrections/corrections.ts';
import type { Analysis } from '../../analysis/result.ts';
import type { AutomaticInput } from './automatic-input.ts';
import { isSame } from './draft.ts';
import { useComputed, type Computed } from './use-computed.ts';

/** What follows from the corrections, as far as it is worked out. */
export interface Results {
  readonly computed: Computed;
  /** Of the newest corrections that were worked out: for steps and single numbers. Its errors may be rough yet. */
  readonly shown: Analysis;
  /** Whether `shown` belongs to the corrections as they are now. */
  readonly settled: boolean;
  /** The newest with all its errors, from which grades and the headline follow. */
  readonly whole: Analysis;
  /** Whether `whole` belongs to the corrections as they are now. */
  readonly final: boolean;
}

interface Asked {
  automatic: Analysis;
  input: AutomaticInput | null;
  /** Null: none that numbers follow from. */
  corrections: Corrections | null;
  /** Whether nobody has corrected here yet: nobody waits for a number of a step. */
  untouched: boolean;
}

/** The last value that was not null. */
function useLast<T>(value: T | null, first: T): T {
  const [last, setLast] = useState(first);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}

export function useResults({ automatic, input, corrections, untouched }: Asked): Results {
  const computed = useComputed(input, corrections, !untouched);
  const isCorrected = corrections !== null;
  const shown = isCorrected ? (computed.analysis ?? automatic) : automatic;
  const settled = !isCorrected || isSame(computed.of, corrections);
  const final = !isCorrected || (settled && !computed.rough);
  const whole = useLast(final ? shown : null, automatic);
  return { computed, shown, settled, whole, final };
}
