import type { AnalysisRecord } from '../api/analyses.ts';

/** What a reader is told: a clip that was looked at and could not be measured is not simply done. */
export type ShownState = AnalysisRecord['state'] | 'unmeasured';

export function shownState({ state, problem }: AnalysisRecord): ShownState {
  return state === 'done' && problem !== null ? 'unmeasured' : state;
}

/** Whether there are measures in its report. */
export function isMeasured(record: AnalysisRecord): boolean {
  return shownState(record) === 'done';
}

/** Whether nothing more is going to happen to it by itself. */
export function isFinal(state: AnalysisRecord['state']): boolean {
  return state !== 'queued' && state !== 'running';
}
