import { clipFactsSchema, type ClipFacts } from '../../api/analyses.ts';
import { captureFpsFromText, heightFromText, inclineFromText, speedFromText } from '../../api/fact-texts.ts';
import { TEXT } from '../text.ts';

/** What stands in the fields, as written. */
export interface FactsDraft {
  height: string;
  speed: string;
  incline: string;
  capture: string;
  sex: '' | 'female' | 'male';
  direction: '' | 'left' | 'right';
  model: ClipFacts['model'];
  blurFaces: boolean;
}

export const EMPTY_DRAFT: FactsDraft = {
  height: '',
  speed: '',
  incline: '',
  capture: '',
  sex: '',
  direction: '',
  model: 'heavy',
  blurFaces: false,
};

export type WrittenFact = 'height' | 'speed' | 'incline' | 'capture';

interface Reading {
  read: (text: string) => number | null;
  fact: 'heightM' | 'speedMps' | 'inclinePct' | 'captureFps';
  notUnderstood: string;
  outOfRange: string;
}

const READINGS: Readonly<Record<WrittenFact, Reading>> = {
  height: {
    read: heightFromText,
    fact: 'heightM',
    notUnderstood: TEXT.facts.heightWrong,
    outOfRange: TEXT.facts.heightRange,
  },
  speed: {
    read: speedFromText,
    fact: 'speedMps',
    notUnderstood: TEXT.facts.speedWrong,
    outOfRange: TEXT.facts.speedRange,
  },
  incline: {
    read: inclineFromText,
    fact: 'inclinePct',
    notUnderstood: TEXT.facts.inclineWrong,
    outOfRange: TEXT.facts.inclineRange,
  },
  capture: {
    read: captureFpsFromText,
    fact: 'captureFps',
    notUnderstood: TEXT.facts.captureWrong,
    outOfRange: TEXT.facts.captureRange,
  },
};

/** Empty is not known, not wrong. */
export type ReadFact = { value: number | null; wrong: null } | { value: null; wrong: string };

export function readFact(fact: WrittenFact, text: string): ReadFact {
  const reading = READINGS[fact];
  if (text.trim() === '') return { value: null, wrong: null };
  const value = reading.read(text);
  if (value === null) return { value: null, wrong: reading.notUnderstood };
  const inRange = clipFactsSchema.shape[reading.fact].safeParse(value).success;
  return inRange ? { value, wrong: null } : { value: null, wrong: reading.outOfRange };
}

export type FactsRead = { facts: ClipFacts; wrong: null } | { facts: null; wrong: WrittenFact };

/** The facts in units, or the first field that is not right. */
export function readFacts(draft: FactsDraft): FactsRead {
  const names = ['height', 'speed', 'incline', 'capture'] as const;
  const wrong = names.find((name) => readFact(name, draft[name]).wrong !== null);
  if (wrong !== undefined) return { facts: null, wrong };
  const facts = {
    heightM: readFact('height', draft.height).value,
    speedMps: readFact('speed', draft.speed).value,
    sex: draft.sex === '' ? null : draft.sex,
    inclinePct: readFact('incline', draft.incline).value ?? 0,
    direction: draft.direction === '' ? null : draft.direction,
    captureFps: readFact('capture', draft.capture).value,
    model: draft.model,
    blurFaces: draft.blurFaces,
    runner: null,
  };
  return { facts, wrong: null };
}

/** "3:40": minutes and seconds for a kilometre. */
export function paceText(speedMps: number): string {
  const seconds = Math.round(1000 / speedMps);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
