import type { Analysis } from '../analysis/result.ts';
import type { Failure } from './failure.ts';

/** How one clip of a run ended. A refused clip has both: a report, and the reason why it measures nothing. */
export interface RunResult {
  readonly clip: string;
  readonly outDir: string;
  readonly analysis: Analysis | null;
  readonly reportPath: string | null;
  readonly failure: Failure | null;
}

/** What --json prints: the findings of every clip without the series, which are in its analysis.json. */
export function resultsJson(results: readonly RunResult[]): string {
  return `${JSON.stringify({ schemaVersion: 1, results: results.map(resultJson) }, null, 2)}\n`;
}

function resultJson({ clip, outDir, analysis, reportPath, failure }: RunResult): unknown {
  const error =
    failure === null ? null : { code: failure.code, message: failure.message, advice: failure.advice };
  if (analysis === null) return { clip, ok: false, error };
  const { runner, quality, summary, faults } = analysis;
  return { clip, ok: error === null, error, outDir, report: reportPath, runner, quality, summary, faults };
}
