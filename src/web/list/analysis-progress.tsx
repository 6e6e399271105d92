import { useEffect, useState } from 'react';
import { progressSchema, type AnalysisRecord } from '../../api/analyses.ts';
import { shownState } from '../analysis-state.ts';
import { TEXT } from '../text.ts';
import { firstOfStage, remainingMs, timeLeftText, type Sample } from './time-left.ts';

const STAGES = progressSchema.shape.stage.options;

function useTimeLeft({ progress }: AnalysisRecord): string {
  const [first, setFirst] = useState<Sample | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (progress === null) return;
    const nowMs = performance.now();
    const start = firstOfStage(first, progress, nowMs);
    if (start !== first) setFirst(start);
    setLeft(remainingMs(start, progress, nowMs));
  }, [progress, first]);
  return left === null ? '' : timeLeftText(left);
}

/** The stage of a running analysis, how far it is, and how long that will take. */
export function AnalysisProgress({ record }: { record: AnalysisRecord }) {
  const { progress, clipName } = record;
  const left = useTimeLeft(record);
  if (record.state === 'queued' || progress === null) return null;
  const step = STAGES.indexOf(progress.stage) + 1;
  const known = progress.total !== null && progress.total > 0;
  return (
    <div className="progress">
      <progress
        aria-label={TEXT.list.progressLabel(clipName)}
        {...(known && { max: progress.total ?? 1, value: progress.done })}
      />
      <small>
        {TEXT.stageOf(step, STAGES.length, TEXT.stage[progress.stage])}
        {left !== '' && ` · ${left}`}
      </small>
    </div>
  );
}

/** What is read out: the state and the stage, not every percent. */
export function spokenState(record: AnalysisRecord): string {
  const stage = record.state === 'running' && record.progress !== null ? record.progress.stage : null;
  return TEXT.announce(record.clipName, stage === null ? TEXT.state[shownState(record)] : TEXT.stage[stage]);
}
