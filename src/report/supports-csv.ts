import { NUMERIC_MEASURE_IDS, type Analysis, type SupportResult } from '../analysis/result.ts';
import { csvText, type Cell } from './csv.ts';

const DECIMALS = 4;

type Column = readonly [name: string, cell: (support: SupportResult) => Cell];

function round(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(DECIMALS)) + 0;
}

const EVENT_COLUMNS: readonly Column[] = [
  ['support', (s) => s.index],
  ['foot', (s) => s.foot],
  ['side', (s) => s.side],
  ['initialContactFrame', (s) => round(s.initialContact?.frame)],
  ['initialContactMs', (s) => round(s.initialContact?.timeMs)],
  ['initialContactSdMs', (s) => round(s.initialContact?.sdMs)],
  ['toeOffFrame', (s) => round(s.toeOff?.frame)],
  ['toeOffMs', (s) => round(s.toeOff?.timeMs)],
  ['toeOffSdMs', (s) => round(s.toeOff?.sdMs)],
  ['gcmLowestMs', (s) => round(s.events.gcmLowestMs)],
  ['gcmOverBallMs', (s) => round(s.events.gcmOverBallMs)],
  ['heelDownMs', (s) => round(s.events.heelDownMs)],
  ['heelOffMs', (s) => round(s.events.heelOffMs)],
];

const MEASURE_COLUMNS: readonly Column[] = NUMERIC_MEASURE_IDS.flatMap((id): Column[] => [
  [id, (s) => round(s.measures[id].value)],
  [`${id}Sd`, (s) => round(s.measures[id].sd)],
]);

/** Why values are missing, each reason once: "reason (measure, measure)". */
function missingReasons(support: SupportResult): string {
  const idsByReason = new Map<string, string[]>();
  for (const [id, measure] of Object.entries(support.measures)) {
    if (measure.value !== null) continue;
    idsByReason.set(measure.reason, [...(idsByReason.get(measure.reason) ?? []), id]);
  }
  return [...idsByReason].map(([reason, ids]) => `${reason} (${ids.join(', ')})`).join('; ');
}

const COLUMNS: readonly Column[] = [
  ...EVENT_COLUMNS,
  ...MEASURE_COLUMNS,
  ['strikeType', (s) => s.measures.strikeType.value],
  ['strikeTypeProbability', (s) => round(s.measures.strikeType.probability)],
  ['excludedReason', (s) => s.excluded],
  ['missingReasons', missingReasons],
];

/** One row per support. Units are in the column names; the column `<id>Sd` holds the standard uncertainty. */
export function supportsCsv(analysis: Analysis): string {
  return csvText(
    COLUMNS.map(([name]) => name),
    analysis.supports.map((support) => COLUMNS.map(([, cell]) => cell(support))),
  );
}
