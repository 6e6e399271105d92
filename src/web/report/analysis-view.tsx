import { useCallback, useEffect, useState } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { isFinal, isMeasured } from '../analysis-state.ts';
import { analysisPath, getAnalysis } from '../api/analyses.ts';
import { WhoseStride } from '../athletes/whose-stride.tsx';
import type { ApiError } from '../api/client.ts';
import { watchAnalysis } from '../api/events.ts';
import { CompareButton } from '../compare/compare-button.tsx';
import { Link } from '../link.tsx';
import { AnalysisProgress, spokenState } from '../list/analysis-progress.tsx';
import { RecordActions, type RecordActionsProps } from '../list/record-actions.tsx';
import { StateMark } from '../list/state-mark.tsx';
import { FailedToLoad, Loading, Trouble } from '../messages.tsx';
import { HOME, navigate } from '../route.ts';
import { ShareButton } from '../share/share-button.tsx';
import { TEXT } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';
import { Report } from './report.tsx';

function Under({ record, onChange }: RecordActionsProps) {
  return (
    <div className="under-way">
      <h1>{record.clipName}</h1>
      <p>
        <StateMark record={record} />
      </p>
      <AnalysisProgress record={record} />
      <p className="unseen" role="status">
        {spokenState(record)}
      </p>
      <RecordActions record={record} onChange={onChange} />
    </div>
  );
}

function Ended({ record, onChange }: RecordActionsProps) {
  const { problem, state } = record;
  const title = state === 'cancelled' ? TEXT.report.cancelled : TEXT.report.failed;
  const detail = problem === null ? TEXT.report.cancelledDetail : `${problem.detail} ${problem.advice}`;
  return (
    <>
      <h1>{record.clipName}</h1>
      <Trouble title={title} detail={detail} />
      <RecordActions record={record} onChange={onChange} />
    </>
  );
}

interface StateProps {
  record: AnalysisRecord;
  replace: (record: AnalysisRecord) => void;
  gone: (error: ApiError) => void;
}

function State({ record, replace, gone }: StateProps) {
  const { id, state, clipName } = record;
  useEffect(() => {
    document.title = TEXT.app.reportTitle(clipName);
  }, [clipName]);
  useEffect(
    () => (isFinal(state) ? undefined : watchAnalysis(id, { hear: replace, gone })),
    [id, state, replace, gone],
  );
  const change = (changed: AnalysisRecord | null): void => {
    if (changed === null) navigate(HOME);
    else replace(changed);
  };
  return (
    <>
      <WhoseStride record={record} replace={replace} />
      {state === 'done' && <Report path={analysisPath(id)} record={record} />}
      {state !== 'done' && isFinal(state) && <Ended record={record} onChange={change} />}
      {!isFinal(state) && <Under record={record} onChange={change} />}
    </>
  );
}

/** Deleted while it was looked at. */
function Gone({ clipName, error }: { clipName: string; error: ApiError }) {
  return (
    <>
      <h1>{clipName}</h1>
      <Trouble title={error.message} detail={error.advice} />
    </>
  );
}

/** One analysis: its report, or how far it is, or why there is none. */
export function AnalysisView({ id }: { id: string }) {
  const load = useCallback((signal: AbortSignal) => getAnalysis(analysisPath(id), signal), [id]);
  const record = useLoaded(load);
  const [gone, setGone] = useState<ApiError | null>(null);
  return (
    <>
      <div className="back">
        <Link to={HOME}>← {TEXT.report.back}</Link>
        <div className="actions">
          {record.state === 'ready' && isMeasured(record.value) && (
            <CompareButton record={record.value} small />
          )}
          {record.state === 'ready' && record.value.state === 'done' && <ShareButton record={record.value} />}
        </div>
      </div>
      {record.state !== 'ready' && <h1 className="unseen">{TEXT.report.title}</h1>}
      {record.state === 'loading' && <Loading what={TEXT.app.loading} />}
      {record.state === 'failed' && <FailedToLoad error={record.error} again={record.again} />}
      {record.state === 'ready' &&
        (gone === null ? (
          <State record={record.value} replace={record.replace} gone={setGone} />
        ) : (
          <Gone clipName={record.value.clipName} error={gone} />
        ))}
    </>
  );
}
