import { useCallback, useEffect } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { isFinal, isMeasured } from '../analysis-state.ts';
import { analysisPath, getAnalysis, retryAnalysis } from '../api/analyses.ts';
import { WhoseStride } from '../athletes/whose-stride.tsx';
import { watchAnalysis } from '../api/events.ts';
import { CompareButton } from '../compare/compare-button.tsx';
import { Link } from '../link.tsx';
import { AnalysisProgress, spokenState } from '../list/analysis-progress.tsx';
import { StateMark } from '../list/state-mark.tsx';
import { FailedToLoad, Loading, Trouble } from '../messages.tsx';
import { HOME } from '../route.ts';
import { ShareButton } from '../share/share-button.tsx';
import { TEXT } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';
import { Report } from './report.tsx';

function Under({ record }: { record: AnalysisRecord }) {
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
    </div>
  );
}

function Ended({ record, replace }: { record: AnalysisRecord; replace: (record: AnalysisRecord) => void }) {
  const { problem, state } = record;
  const title = state === 'cancelled' ? TEXT.report.cancelled : TEXT.report.failed;
  const detail = problem === null ? TEXT.report.cancelledDetail : `${problem.detail} ${problem.advice}`;
  return (
    <>
      <h1>{record.clipName}</h1>
      <Trouble title={title} detail={detail}>
        <button
          type="button"
          onClick={() => {
            retryAnalysis(record.id).then(replace, () => undefined);
          }}
        >
          {TEXT.list.retry}
        </button>
      </Trouble>
    </>
  );
}

function State({ record, replace }: { record: AnalysisRecord; replace: (record: AnalysisRecord) => void }) {
  const { id, state, clipName } = record;
  useEffect(() => {
    document.title = TEXT.app.reportTitle(clipName);
  }, [clipName]);
  useEffect(() => (isFinal(state) ? undefined : watchAnalysis(id, replace)), [id, state, replace]);
  return (
    <>
      <WhoseStride record={record} replace={replace} />
      {state === 'done' && <Report path={analysisPath(id)} />}
      {state !== 'done' && isFinal(state) && <Ended record={record} replace={replace} />}
      {!isFinal(state) && <Under record={record} />}
    </>
  );
}

/** One analysis: its report, or how far it is, or why there is none. */
export function AnalysisView({ id }: { id: string }) {
  const load = useCallback((signal: AbortSignal) => getAnalysis(analysisPath(id), signal), [id]);
  const record = useLoaded(load);
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
      {record.state === 'ready' && <State record={record.value} replace={record.replace} />}
    </>
  );
}
