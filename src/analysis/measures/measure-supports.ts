import type { Body } from '../body/body.ts';
import type { Support } from '../gait/support.ts';
import { standardDeviation } from '../maths/statistics.ts';
import {
  NUMERIC_MEASURE_IDS,
  type Measured,
  type MeasuredStrike,
  type NumericMeasureId,
  type StrikeType,
  type SupportMeasures,
  type SupportResult,
} from '../result.ts';
import { monteCarlo, type Draws, type MonteCarlo } from './draws.ts';
import {
  isNumber,
  MISSING_REASONS,
  READING_IDS,
  type MissingReason,
  type ReadingId,
  type Readings,
} from './reading.ts';
import { readSupport } from './read-support.ts';
import { strikeOf } from './strike.ts';
import type { SupportEvents } from './support-events.ts';
import { supportTimes } from './support-times.ts';
import { FINE_STEP_MS, fitBody, supportWindow } from './support-window.ts';

/** One support as measured; `readings` also hold what only the fault rules use. */
export interface SupportMeasurement {
  readonly index: number;
  readonly support: Support;
  /** Partial and excluded supports are listed but count nowhere. */
  readonly counted: boolean;
  readonly events: SupportResult['events'];
  readonly readings: Readings;
  readonly measures: SupportMeasures;
}

/** All supports of a clip, and what else they could have read. */
export interface Measurement {
  readonly supports: readonly SupportMeasurement[];
  readonly monteCarlo: MonteCarlo;
}

/** How the errors are drawn. */
export interface MeasureOptions {
  /** Repetitions of the measurement with other errors; 200 is enough for probabilities to 3 %. */
  readonly draws: number;
  readonly seed: number;
}

const NO_EVENTS: SupportEvents = { lowest: null, overBallMs: null, heelDownMs: null, heelOffMs: null };

function missingReadings(reason: MissingReason): Readings {
  return Object.fromEntries(READING_IDS.map((id) => [id, reason])) as Record<ReadingId, MissingReason>;
}

function measured(readings: Readings, id: NumericMeasureId, draws: Draws, excluded: string | null): Measured {
  const value = readings[id];
  if (!isNumber(value)) return { value: null, sd: null, reason: excluded ?? MISSING_REASONS[value] };
  const sd = standardDeviation(draws[id]);
  return Number.isNaN(sd) ? { value: null, sd: null, reason: MISSING_REASONS.unstable } : { value, sd };
}

function measuredStrike(readings: Readings, draws: Draws, excluded: string | null): MeasuredStrike {
  const pitch = readings.footPitchAtContactDeg;
  if (!isNumber(pitch)) {
    return { value: null, probability: null, reason: excluded ?? MISSING_REASONS[pitch] };
  }
  const drawn = Array.from(draws.footPitchAtContactDeg).filter(Number.isFinite).map(strikeOf);
  const share = (type: StrikeType): number => drawn.filter((t) => t === type).length / drawn.length;
  const value = strikeOf(pitch);
  return { value, probability: drawn.length === 0 ? 1 : share(value) };
}

function supportMeasures(readings: Readings, draws: Draws, excluded: string | null): SupportMeasures {
  const numeric = NUMERIC_MEASURE_IDS.map((id) => [id, measured(readings, id, draws, excluded)]);
  return {
    ...(Object.fromEntries(numeric) as Record<NumericMeasureId, Measured>),
    strikeType: measuredStrike(readings, draws, excluded),
  };
}

function eventTimes(events: SupportEvents): SupportResult['events'] {
  return {
    gcmLowestMs: events.lowest?.timeMs ?? null,
    gcmOverBallMs: events.overBallMs,
    heelDownMs: events.heelDownMs,
    heelOffMs: events.heelOffMs,
  };
}

/** Measures every whole support, with the error of each measure from repeated draws. */
export function measureSupports(
  body: Body,
  supports: readonly Support[],
  options: MeasureOptions,
): Measurement {
  const splines = fitBody(body);
  const draws = monteCarlo(body, supports, options);
  const measureOne = (support: Support, index: number): SupportMeasurement => {
    const times = supportTimes(supports, index);
    const { events, readings } =
      times === null
        ? { events: NO_EVENTS, readings: missingReadings('excluded') }
        : readSupport(supportWindow(splines, times, FINE_STEP_MS));
    const measures = supportMeasures(readings, draws.supports[index], support.excluded);
    return { index, support, counted: times !== null, events: eventTimes(events), readings, measures };
  };
  return { supports: supports.map(measureOne), monteCarlo: draws };
}
