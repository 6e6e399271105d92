import { useEffect, useRef, useState } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { deleteAnalysis } from '../api/analyses.ts';
import { asApiError, type ApiError } from '../api/client.ts';
import { TEXT } from '../text.ts';

interface DeleteDialogProps {
  record: AnalysisRecord;
  onClose: () => void;
  onDeleted: () => void;
}

/** Asks once more, then deletes for good. */
export function DeleteDialog({ record, onClose, onDeleted }: DeleteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const remove = () => {
    setBusy(true);
    deleteAnalysis(record.id).then(onDeleted, (failure: unknown) => {
      setBusy(false);
      setError(asApiError(failure));
    });
  };
  return (
    <dialog ref={dialog} aria-labelledby="delete-title" aria-describedby="delete-detail" onClose={onClose}>
      <h2 id="delete-title">{TEXT.remove.title(record.clipName)}</h2>
      <p id="delete-detail">{TEXT.remove.detail}</p>
      <p role="alert" className="wrong">
        {error !== null && `${error.message} ${error.advice}`}
      </p>
      <div className="actions">
        <button type="button" onClick={onClose} autoFocus>
          {TEXT.remove.keep}
        </button>
        <button type="button" className="danger" onClick={remove} disabled={busy}>
          {TEXT.remove.confirm}
        </button>
      </div>
    </dialog>
  );
}
