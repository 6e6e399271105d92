import type { AnalysisRecord } from '../../api/analyses.ts';
import { type ShownState, shownState } from '../analysis-state.ts';
import { TEXT } from '../text.ts';

/** A shape of its own for each state, beside the word. */
const SHAPE: Readonly<Record<ShownState, string>> = {
  queued: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 6v4l3 2',
  running: 'M5 3l11 7-11 7z',
  done: 'M4 10.5l4 4 8-9',
  failed: 'M10 2l9 16H1zM10 8v4M10 15v.5',
  unmeasured: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M7 10h6',
  cancelled: 'M4 4h12v12H4z',
};

export function StateMark({ record }: { record: AnalysisRecord }) {
  const state = shownState(record);
  return (
    <span className={`state ${state}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={SHAPE[state]} />
      </svg>
      {TEXT.state[state]}
    </span>
  );
}
