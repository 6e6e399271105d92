import { useState } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { isFinal, isMeasured } from '../analysis-state.ts';
import { cancelAnalysis, deleteAnalysis, retryAnalysis } from '../api/analyses.ts';
import { AthleteLink } from '../athletes/athlete-link.tsx';
import { asApiError, type ApiError } from '../api/client.ts';
import { CompareButton } from '../compare/compare-button.tsx';
import { dateText } from '../date-text.ts';
import { DeleteDialog } from '../delete-dialog.tsx';
import { Link } from '../link.tsx';
import { TEXT } from '../text.ts';
import { sizeText } from '../upload/chosen-files.ts';
import { AnalysisProgress } from './analysis-progress.tsx';
import { StateMark } from './state-mark.tsx';

export interface AnalysisRowProps {
  record: AnalysisRecord;
  /** Null when the analysis is deleted. */
  onChange: (record: AnalysisRecord | null) => void;
}

function RowActions({ record, onChange }: AnalysisRowProps) {
  const [asks, setAsks] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const { id, clipName, state } = record;
  const act = (action: (id: string) => Promise<AnalysisRecord>) => {
    setError(null);
    action(id).then(onChange, (failure: unknown) => {
      setError(asApiError(failure));
    });
  };
  const button = (words: string, label: string, onClick: () => void) => (
    <button type="button" aria-label={label} onClick={onClick}>
      {words}
    </button>
  );
  return (
    <>
      <div className="actions">
        {!isFinal(state) &&
          button(TEXT.list.cancel, TEXT.list.cancelOf(clipName), () => {
            act(cancelAnalysis);
          })}
        {(state === 'failed' || state === 'cancelled') &&
          button(TEXT.list.retry, TEXT.list.retryOf(clipName), () => {
            act(retryAnalysis);
          })}
        {isMeasured(record) && <CompareButton record={record} />}
        {button(TEXT.list.remove, TEXT.list.removeOf(clipName), () => {
          setAsks(true);
        })}
      </div>
      <p role="alert" className="wrong row-error">
        {error !== null && `${error.message} ${error.advice}`}
      </p>
      {asks && (
        <DeleteDialog
          title={TEXT.remove.title(clipName)}
          detail={TEXT.remove.detail}
          remove={() => deleteAnalysis(id)}
          onClose={() => {
            setAsks(false);
          }}
          onDeleted={() => {
            onChange(null);
          }}
        />
      )}
    </>
  );
}

/** One clip: its state, what can be done with it, and the way to its report. */
export function AnalysisRow({ record, onChange }: AnalysisRowProps) {
  const { id, clipName, clipBytes, athlete, problem, createdAt } = record;
  return (
    <li className="row">
      <div className="row-main">
        <Link to={{ view: 'analysis', id }} className="file-name">
          {clipName}
        </Link>
        <p className="row-facts">
          <StateMark record={record} />
          <small>
            {dateText(createdAt)} · {sizeText(clipBytes)}
          </small>
          {athlete !== null && <AthleteLink athlete={athlete} />}
        </p>
        <AnalysisProgress record={record} />
        {problem !== null && (
          <p className="row-problem">
            {problem.detail} {problem.advice}
          </p>
        )}
      </div>
      <RowActions record={record} onChange={onChange} />
    </li>
  );
}
