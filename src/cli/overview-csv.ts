import { MEASURE_CATALOGUE } from '../analysis/measures/catalogue.ts';
import { SIDES } from '../analysis/pose-track.ts';
import { FAULT_IDS, NUMERIC_MEASURE_IDS, type Analysis } from '../analysis/result.ts';
import { csvText, type Cell } from '../report/csv.ts';
import type { RunResult } from './run-result.ts';

const perFoot = <T>(ids: readonly T[], cell: (id: T, side: (typeof SIDES)[number]) => Cell): Cell[] =>
  ids.flatMap((id) => SIDES.map((side) => cell(id, side)));

const HEADER: readonly string[] = [
  ...['clip', 'folder', 'status', 'reason', 'durationS', 'supports', 'cadenceSpm', 'speedMps'],
  ...perFoot(FAULT_IDS, (id, side) => `${id}.${side}`).map(String),
  ...perFoot(NUMERIC_MEASURE_IDS, (id, side) => `${id}.${side}`).map(String),
];

/** One row per clip: how it ended, the grades, and the median of every measure, in the units of its name. */
export function overviewCsv(results: readonly RunResult[], folderOf: (result: RunResult) => string): string {
  const rows = results.map((result) => [
    result.clip,
    result.analysis === null ? null : folderOf(result),
    result.failure === null ? 'ok' : 'failed',
    result.failure?.message ?? null,
    ...(result.analysis === null ? [] : findings(result.analysis)),
  ]);
  return csvText(
    HEADER,
    rows.map((row) => [...row, ...Array<Cell>(HEADER.length - row.length).fill(null)]),
  );
}

function findings({ clip, runner, supports, summary, faults }: Analysis): Cell[] {
  return [
    round(clip.durationMs / 1000, 2),
    supports.filter((support) => support.excluded === null).length,
    round(summary.cadenceSpm?.value, 1),
    round(runner.speedMps?.value, 2),
    ...perFoot(
      FAULT_IDS,
      (id, side) => faults.find((one) => one.id === id && one.foot === side)?.grade ?? null,
    ),
    ...perFoot(NUMERIC_MEASURE_IDS, (id, side) =>
      round(summary.measures[id][side].median, decimalsInBaseUnit(MEASURE_CATALOGUE[id])),
    ),
  ];
}

/** Metres are shown as centimetres elsewhere; here they need two decimals more. */
function decimalsInBaseUnit({ decimals, perUnit }: { decimals: number; perUnit: number }): number {
  return decimals + Math.max(0, Math.round(Math.log10(perUnit)));
}

function round(value: number | null | undefined, decimals: number): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(decimals));
}
