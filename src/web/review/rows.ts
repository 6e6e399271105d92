import type { ChangedFacts, Corrections } from '../../analysis/corrections/corrections.ts';
import type { FaultFinding, Series } from '../../analysis/result.ts';
import type { Review } from '../../api/reviews.ts';
import { decimalText } from '../../report/number-text.ts';
import { FAULT_WORDS, GRADE_WORD, machineGradeText } from '../../report/words.ts';
import type { Vector } from '../../report/frames/vector.ts';
import { frameAt } from '../player/frame-times.ts';
import { TEXT } from '../text.ts';
import type { AutomaticInput } from './automatic-input.ts';
import { isSame } from './draft.ts';
import { pointName } from './skeleton-points.ts';

/** One correction in words, and what would be left without it. */
export interface CorrectionRow {
  readonly key: string;
  readonly what: string;
  readonly automatic: string;
  readonly corrected: string;
  /** The revision it was stored with; null until then. */
  readonly writtenIn: number | null;
  readonly without: Corrections;
}

/** What the machine found, or was told. */
interface Automatic extends Pick<AutomaticInput, 'clip' | 'settings'> {
  readonly points: Series['points'];
  /** Of the analysis with the other corrections. */
  readonly faults: readonly FaultFinding[];
}

/** What the server has. */
interface Stored extends Pick<Review, 'writtenIn'> {
  readonly corrections: Corrections;
}

type Parts = Pick<CorrectionRow, 'what' | 'automatic' | 'corrected'>;
const WORDS = TEXT.review.rows;

/** Every correction, in the order of the kinds; times are those of the automatic result. */
export function correctionRows(
  now: Corrections,
  stored: Stored,
  { points, faults, ...input }: Automatic,
  timesMs: readonly number[],
): CorrectionRow[] {
  /** The first picture to show a moment, counted from 1. */
  const picture = (timeMs: number): number => Math.min(frameAt(timesMs, timeMs) + 2, timesMs.length);
  const moment = (timeMs: number): string => WORDS.at(seconds(timeMs), picture(timeMs));
  return [
    ...listRows(now, stored, 'events', ({ foot, event, automaticMs, correctedMs }) => ({
      what: WORDS.event(TEXT.player.side[foot], TEXT.review.events[event]),
      automatic: moment(automaticMs),
      corrected: WORDS.movedTo(
        moment(correctedMs),
        picture(correctedMs) - picture(automaticMs),
        Math.round(correctedMs - automaticMs),
      ),
    })),
    ...listRows(now, stored, 'excludedSupports', ({ foot, automaticContactMs, reason }) => ({
      what: WORDS.support(TEXT.player.side[foot], seconds(automaticContactMs)),
      automatic: WORDS.counted,
      corrected: WORDS.leftOut(reason),
    })),
    ...listRows(now, stored, 'swappedLegs', ({ fromFrame, toFrame }) => ({
      what: WORDS.legs(fromFrame + 1, toFrame + 1),
      automatic: WORDS.asFound,
      corrected: WORDS.swapped,
    })),
    ...listRows(now, stored, 'keypoints', ({ name, frame, x, y }) => ({
      what: WORDS.point(pointName(name), frame + 1),
      automatic: pixelText(points[name]?.at(frame) ?? null),
      corrected: pixelText([x, y]),
    })),
    ...listRows(now, stored, 'grades', ({ fault, foot, grade, reason }) => {
      const machine = faults.find((one) => one.id === fault && one.foot === foot);
      return {
        what: TEXT.review.notes.finding(FAULT_WORDS[fault].name, foot),
        automatic: machine === undefined ? TEXT.review.grades.notJudged : machineGradeText(machine),
        corrected: WORDS.graded(GRADE_WORD[grade], reason),
      };
    }),
    ...factRows(now, stored, input),
  ];
}

/** Notes have a list of their own. */
type Lists = Exclude<keyof Corrections, 'version' | 'facts' | 'notes'>;

function listRows<K extends Lists>(
  now: Corrections,
  stored: Stored,
  list: K,
  parts: (one: Corrections[K][number]) => Parts,
): CorrectionRow[] {
  const all: readonly Corrections[K][number][] = now[list];
  const before = new Map(stored.corrections[list].map((one, place) => [JSON.stringify(one), place]));
  const revisionOf = (one: Corrections[K][number]): number | null => {
    const place = before.get(JSON.stringify(one));
    return place === undefined ? null : stored.writtenIn[list][place];
  };
  return all.map((one) => ({
    key: `${list} ${JSON.stringify(one)}`,
    ...parts(one),
    writtenIn: revisionOf(one),
    without: { ...now, [list]: all.filter((other) => other !== one) },
  }));
}

function factRows(
  now: Corrections,
  stored: Stored,
  { clip, settings }: Pick<AutomaticInput, 'clip' | 'settings'>,
): CorrectionRow[] {
  const automatic: ChangedFacts = { ...settings, captureFps: clip.captureFps };
  const names = (Object.keys(WORDS.facts) as (keyof ChangedFacts)[]).filter(
    (name) => now.facts[name] !== undefined,
  );
  return names.map((name) => {
    const facts = Object.fromEntries(Object.entries(now.facts).filter(([one]) => one !== name));
    return {
      key: name,
      what: WORDS.facts[name],
      automatic: factText(name, automatic),
      corrected: factText(name, now.facts),
      writtenIn: isSame(stored.corrections.facts[name], now.facts[name])
        ? (stored.writtenIn.facts[name] ?? null)
        : null,
      without: { ...now, facts },
    };
  });
}

function factText(name: keyof ChangedFacts, facts: ChangedFacts): string {
  const value = facts[name];
  if (value === null || value === undefined) return WORDS.notKnown;
  if (typeof value === 'object') return WORDS.span(seconds(value.from), seconds(value.to));
  if (typeof value === 'string') return value;
  switch (name) {
    case 'heightM':
      return WORDS.metres(decimalText(value, 2));
    case 'speedMps':
      return WORDS.kmh(decimalText(3.6 * value, 1));
    case 'captureFps':
      return WORDS.fps(String(Number(value.toFixed(2))));
    default:
      return WORDS.percent(decimalText(value, 1));
  }
}

function pixelText(at: Vector | null): string {
  return at === null ? WORDS.notKnown : WORDS.pixel(Math.round(at[0]), Math.round(at[1]));
}

function seconds(timeMs: number): string {
  return decimalText(timeMs / 1000, 2);
}
