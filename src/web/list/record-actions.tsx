import { useState } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { isFinal, isMeasured } from '../analysis-state.ts';
import { cancelAnalysis, deleteAnalysis, retryAnalysis } from '../api/analyses.ts';
import { asApiError, type ApiError } from '../api/client.ts';
import { CompareButton } from '../compare/compare-button.tsx';
import { DeleteDialog } from '../delete-dialog.tsx';
import { TEXT } from '../text.ts';

export interface RecordActionsProps {
  record: AnalysisRecord;
  /** Null when the analysis is deleted. */
  onChange: (record: AnalysisRecord | null) => void;
}

/** What goes with it: also what somebody else relies on. */
function deletionText({ marks }: AnalysisRecord): string {
  const { detail, signedOff, shared } = TEXT.remove;
  const isSigned = marks !== undefined && marks.signedOff !== null;
  return [detail, ...(isSigned ? [signedOff] : []), ...(marks?.shared === true ? [shared] : [])].join(' ');
}

/** What can be done with an analysis, in the list and on its own page. */
export function RecordActions({ record, onChange }: RecordActionsProps) {
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
          detail={deletionText(record)}
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
