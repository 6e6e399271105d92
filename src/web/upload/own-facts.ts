import { NOBODY, SOMEBODY_NEW } from '../athletes/use-athlete-choice.ts';
import { reasonOf } from '../api/client.ts';
import { TEXT } from '../text.ts';
import { readFacts, type FactsDraft } from './facts-draft.ts';
import type { AboutClips } from './use-sending.ts';

/** What is said of one clip alone, as written; all else is as for the others. */
export interface OwnFacts extends Pick<FactsDraft, 'height' | 'speed'> {
  /** An id, NOBODY or SOMEBODY_NEW. */
  readonly athlete: string;
  readonly newName: string;
  /** What is wrong with the athlete. */
  readonly wrong: string | null;
}

export type OwnByFile = ReadonlyMap<File, OwnFacts>;

export const NO_OWN: OwnByFile = new Map();

/** With what was changed of one clip; null leaves it to the facts of all. */
export function withOwn(own: OwnByFile, file: File, facts: OwnFacts | null): OwnByFile {
  const next = new Map(own);
  if (facts === null) next.delete(file);
  else next.set(file, facts);
  return next;
}

/** What the fields of a clip begin with. */
export function ownFrom({ height, speed }: FactsDraft, athlete: string): OwnFacts {
  return { height, speed, athlete: athlete === SOMEBODY_NEW ? NOBODY : athlete, newName: '', wrong: null };
}

/** What stands in the fields that hold for a clip. */
export function draftFor(file: File, common: FactsDraft, own: OwnByFile): FactsDraft {
  const facts = own.get(file);
  return facts === undefined ? common : { ...common, height: facts.height, speed: facts.speed };
}

interface Settling {
  readonly own: OwnByFile;
  readonly addNamed: (name: string) => Promise<string>;
}

/**
 * The own facts with an id for whoever is new: two clips with the same new name are of one athlete. One that could not be
 * added says what is wrong; those added before stay added.
 */
export async function settledOwn({ own, addNamed }: Settling): Promise<OwnByFile> {
  const settled = new Map(own);
  const added = new Map<string, string>();
  for (const [file, facts] of own) {
    if (facts.athlete !== SOMEBODY_NEW) continue;
    const name = facts.newName.trim();
    if (name === '') {
      settled.set(file, { ...facts, wrong: TEXT.whose.nameMissing });
      continue;
    }
    try {
      const id = added.get(name) ?? (await addNamed(name));
      added.set(name, id);
      settled.set(file, { ...facts, athlete: id, newName: '', wrong: null });
    } catch (error) {
      settled.set(file, { ...facts, wrong: reasonOf(error) });
    }
  }
  return settled;
}

/**
 * What is said of a clip; null while something of it is not right.
 * @param athleteId whose the clips without facts of their own are; undefined when that could not be settled
 */
export function aboutClip(
  draft: FactsDraft,
  own: OwnFacts | undefined,
  athleteId: string | null | undefined,
): AboutClips | null {
  const { facts } = readFacts(draft);
  const whose = own === undefined ? athleteId : ownAthlete(own);
  return facts === null || whose === undefined ? null : { facts, athleteId: whose };
}

function ownAthlete({ athlete }: OwnFacts): string | null | undefined {
  if (athlete === SOMEBODY_NEW) return undefined;
  return athlete === NOBODY ? null : athlete;
}
