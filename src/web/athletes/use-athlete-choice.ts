import { useEffect, useState } from 'react';
import type { Athlete } from '../../api/athletes.ts';
import { addAthlete, listAthletes } from '../api/athletes.ts';
import { reasonOf } from '../api/client.ts';
import { startLoading } from '../use-loaded.ts';
import { TEXT } from '../text.ts';

/** What the list of choices gives for nobody, and for somebody not yet in it; no id looks like these. */
export const NOBODY = '';
export const SOMEBODY_NEW = '+';

export interface AthleteChoice {
  /** By name; null until loaded. */
  readonly athletes: readonly Athlete[] | null;
  /** An id, NOBODY or SOMEBODY_NEW. */
  readonly chosen: string;
  readonly newName: string;
  /** What is wrong with the choice, or kept it from being made. */
  readonly wrong: string | null;
  readonly choose: (chosen: string) => void;
  readonly setNewName: (name: string) => void;
  /** Adds whoever is new. Gives the id, null for nobody; undefined when it did not work, and `wrong` says why. */
  readonly settle: () => Promise<string | null | undefined>;
  /** Adds somebody who can be chosen from then on, and gives the id. Throws ApiError. */
  readonly addNamed: (name: string) => Promise<string>;
}

/** What a field needs to let an athlete be chosen. */
export type AthleteChoosing = Pick<
  AthleteChoice,
  'athletes' | 'chosen' | 'newName' | 'wrong' | 'choose' | 'setNewName'
>;

function withAthlete(athletes: readonly Athlete[] | null, added: Athlete): Athlete[] {
  return [...(athletes ?? []), added].sort((a, b) => a.name.localeCompare(b.name));
}

/** Whose stride a clip shows, being chosen. @param first an id, or NOBODY */
export function useAthleteChoice(first: string): AthleteChoice {
  const [athletes, setAthletes] = useState<readonly Athlete[] | null>(null);
  const [picked, setPicked] = useState(first);
  const [newName, setNewName] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(
    () =>
      startLoading(listAthletes, setAthletes, (error) => {
        setWrong(reasonOf(error));
      }),
    [],
  );
  // The one remembered may have been deleted since.
  const known = picked === SOMEBODY_NEW || athletes?.some(({ id }) => id === picked) === true;
  const chosen = known ? picked : NOBODY;
  const choose = (next: string) => {
    setPicked(next);
    setWrong(null);
  };
  const addNamed = async (name: string): Promise<string> => {
    const added = await addAthlete(name);
    setAthletes((before) => withAthlete(before, added));
    return added.id;
  };
  const add = async (): Promise<string | undefined> => {
    const name = newName.trim();
    if (name === '') {
      setWrong(TEXT.whose.nameMissing);
      return undefined;
    }
    try {
      const id = await addNamed(name);
      choose(id);
      setNewName('');
      return id;
    } catch (error) {
      setWrong(reasonOf(error));
      return undefined;
    }
  };
  const settle = async (): Promise<string | null | undefined> => {
    if (chosen === SOMEBODY_NEW) return add();
    return chosen === NOBODY ? null : chosen;
  };
  return { athletes, chosen, newName, wrong, choose, setNewName, settle, addNamed };
}
