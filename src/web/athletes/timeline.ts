import type { Soreness } from '../../api/athletes.ts';
import type { Range } from '../../report/charts/plot.ts';
import { adaptationBand, type Band } from './adaptation.ts';
import { dayNumber } from './days.ts';
import { placesOf, type Run } from './run.ts';
import { spanOf } from './span.ts';

/** What every chart of an athlete shares. */
export interface Timeline {
  /** In order. */
  readonly runs: readonly Run[];
  /** Where each run lies, in days. */
  readonly places: ReadonlyMap<string, number>;
  readonly span: Range;
  readonly band: Band | null;
  readonly log: readonly Soreness[];
}

/** @param runs at least one, in order */
export function timelineOf(runs: readonly Run[], log: readonly Soreness[], start: string | null): Timeline {
  const band = start === null ? null : adaptationBand(start);
  const days = (all: readonly { day: string }[]): number[] => all.map(({ day }) => dayNumber(day));
  return { runs, places: placesOf(runs), span: spanOf(days(runs), days(log), band), band, log };
}
