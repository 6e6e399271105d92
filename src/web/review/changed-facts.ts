import type { ChangedFacts } from '../../analysis/corrections/corrections.ts';
import { decimalText } from '../../report/number-text.ts';
import { EMPTY_DRAFT, readFact, type FactsDraft, type WrittenFact } from '../upload/facts-draft.ts';
import type { AutomaticInput } from './automatic-input.ts';

const REVIEWED_FACTS = ['height', 'speed', 'capture'] as const satisfies readonly WrittenFact[];
const FACT = { height: 'heightM', speed: 'speedMps', capture: 'captureFps' } as const;

type Automatic = Pick<AutomaticInput, 'clip' | 'settings'>;

function textOf(fact: (typeof REVIEWED_FACTS)[number], value: number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (fact === 'height') return `${decimalText(value, 2)} m`;
  return fact === 'speed' ? `${decimalText(3.6 * value, 2)} km/h` : String(Number(value.toFixed(3)));
}

/** What the fields show: what was said, or corrected, so far. */
export function factsDraftOf(facts: ChangedFacts, { clip, settings }: Automatic): FactsDraft {
  const said = { ...settings, captureFps: clip.captureFps, ...facts };
  const [height, speed, capture] = REVIEWED_FACTS.map((fact) => textOf(fact, said[FACT[fact]]));
  return { ...EMPTY_DRAFT, height, speed, capture };
}

/** The facts with what was written; a field that says what was said before changes nothing. Null: not understood. */
export function changedFacts(
  facts: ChangedFacts,
  written: FactsDraft,
  automatic: Automatic,
): ChangedFacts | null {
  const shown = factsDraftOf(facts, automatic);
  const untouched = factsDraftOf({}, automatic);
  let next: ChangedFacts = facts;
  for (const fact of REVIEWED_FACTS) {
    if (written[fact] === shown[fact]) continue;
    const { value, wrong } = readFact(fact, written[fact]);
    if (wrong !== null) return null;
    const isAsBefore = written[fact] === untouched[fact] || (fact === 'capture' && value === null);
    next = { ...next, [FACT[fact]]: isAsBefore ? undefined : value };
  }
  return next;
}
