import type { Analysis, EventResult, NumericMeasureId, SupportResult } from '../../analysis/result.ts';

/** A support that begins and ends within the clip. */
export type WholeSupport = SupportResult & { initialContact: EventResult; toeOff: EventResult };

/**
 * A coach wants to see the rhythm, so the supports follow each other as they were run, left and right in turn. Ten of
 * them are five strides: enough to tell a habit from a single step, and a video of some 20 seconds that is watched to
 * its end. All supports of a clip of 12 seconds would last more than a minute.
 */
const MOST_SUPPORTS = 10;

/** What the video shows best. */
const SHOWN_MEASURES: readonly NumericMeasureId[] = [
  'landingDistanceBallM',
  'ankleMaxDorsiflexionDeg',
  'contactTimeMs',
];
/** In spreads of its foot: as much as a measure that is missing counts, and a support that was set aside. */
const STRANGE = 3;

/** Real time shown before the first contact and after the last toe-off, as long as no other foot is on the ground. */
const MARGIN_MS = 120;

/** Supports in a row, and the real time the video shows around them. */
export interface Stretch {
  readonly supports: readonly WholeSupport[];
  readonly fromMs: number;
  readonly toMs: number;
}

/** Null when no support is whole. */
export function typicalStretch(analysis: Analysis): Stretch | null {
  const supports = typicalSupports(analysis);
  const [first, last] = [supports.at(0), supports.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [startMs, endMs] = [first.initialContact.timeMs, last.toeOff.timeMs];
  const { timeMs: timesMs } = analysis.series;
  const offMs = analysis.supports.flatMap(({ toeOff }) => toeOff?.timeMs ?? []);
  const contactsMs = analysis.supports.flatMap(({ initialContact }) => initialContact?.timeMs ?? []);
  return {
    supports,
    fromMs: Math.max(startMs - MARGIN_MS, timesMs[0], ...offMs.filter((ms) => ms <= startMs)),
    toMs: Math.min(endMs + MARGIN_MS, timesMs[timesMs.length - 1], ...contactsMs.filter((ms) => ms >= endMs)),
  };
}

/** The supports in a row that lie closest to the medians of their feet, at most ten; none when none is whole. */
function typicalSupports(analysis: Analysis): WholeSupport[] {
  const whole = analysis.supports.filter(isWhole);
  const strangeness = whole.map((support) => strangenessOf(analysis, support));
  const length = Math.min(MOST_SUPPORTS, whole.length);
  let best = { start: 0, sum: Infinity };
  for (let start = 0; start + length <= whole.length; start += 1) {
    const sum = strangeness.slice(start, start + length).reduce((total, one) => total + one, 0);
    if (sum < best.sum) best = { start, sum };
  }
  return whole.slice(best.start, best.start + length);
}

function isWhole(support: SupportResult): support is WholeSupport {
  return support.initialContact !== null && support.toeOff !== null;
}

/** Mean distance from the medians of its foot, in spreads. */
function strangenessOf({ summary }: Analysis, support: SupportResult): number {
  if (support.excluded !== null) return STRANGE;
  const distances = SHOWN_MEASURES.map((id) => {
    const { value } = support.measures[id];
    const { median, spread } = summary.measures[id][support.foot];
    if (value === null || median === null) return STRANGE;
    return spread === null || spread === 0 ? 0 : Math.min(Math.abs(value - median) / spread, STRANGE);
  });
  return distances.reduce((sum, one) => sum + one, 0) / distances.length;
}
