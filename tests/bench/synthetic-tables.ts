import type { Recipe } from '../../samples/recipe.ts';
import { type ClipAccuracy, ERROR_IDS, type ErrorId, isFalseAlarm, isRight } from './clip-accuracy.ts';
import { coverage, type Deviation, medianAbsoluteError, medianError } from './deviation.ts';
import { NOTHING, numberText, shareText, signedText, type Table } from './table.ts';

export interface ClipResult {
  readonly name: string;
  readonly recipe: Recipe;
  /** Null when the analysis failed; `failure` then says why. */
  readonly accuracy: ClipAccuracy | null;
  readonly failure: string | null;
}

export function accuracyTable(results: readonly ClipResult[], title: string, source: string): Table {
  return {
    title,
    caption: `${source} Median error over the supports; found: of the complete ones in the clip; right: grades that are moderate or severe for the planted fault and none or mild otherwise; false alarms: moderate or severe where the exact numbers are not; open: not resolvable.`,
    columns: [
      ...['clip', 'found', 'invented', 'initial contact ms', 'toe-off ms', 'landing cm'],
      ...['plantarflexion excursion °', 'max dorsiflexion °', 'passage ms'],
      ...['planted fault', 'right', 'false alarms', 'open'],
    ],
    rows: results.map(({ name, accuracy, failure }) =>
      accuracy === null ? [name, failure ?? NOTHING] : [name, ...accuracyCells(accuracy)],
    ),
  };
}

function accuracyCells({ complete, found, invented, errors, grades }: ClipAccuracy): string[] {
  const planted = grades.filter((graded) => graded.planted).map(({ foot, grade }) => `${foot} ${grade}`);
  const columns = [
    ['initialContactMs', 0],
    ['toeOffMs', 0],
    ['landingCm', 1],
    ['excursionDeg', 1],
    ['dorsiflexionDeg', 1],
    ['passageMs', 0],
  ] as const;
  return [
    `${found} / ${complete}`,
    `${invented}`,
    ...columns.map(([id, decimals]) => signedText(medianError(errors[id]), decimals)),
    planted.length === 0 ? NOTHING : planted.join(', '),
    `${grades.filter(isRight).length} / ${grades.length}`,
    `${grades.filter(isFalseAlarm).length}`,
    `${grades.filter(({ grade }) => grade === 'not-resolvable').length}`,
  ];
}

export function coverageTable(results: readonly ClipResult[]): Table {
  return {
    title: 'Stated errors of single supports, synthetic clips',
    caption:
      'Share of the errors within one and two stated standard uncertainties; 68 % and 95 % if they were exact.',
    columns: ['value', 'supports', 'median |error|', 'within 1 sd', 'within 2 sd'],
    rows: ERROR_IDS.map((id) => {
      const all = pooled(results, id);
      const shares = [1, 2].map((times) => shareText(coverage(all, times)));
      return [id, `${all.length}`, numberText(medianAbsoluteError(all), 1), ...shares];
    }),
  };
}

export function pooled(results: readonly ClipResult[], id: ErrorId): Deviation[] {
  return results.flatMap(({ accuracy }) => accuracy?.errors[id] ?? []);
}
