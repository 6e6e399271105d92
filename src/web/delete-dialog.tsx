import { useEffect, useId, useRef, useState } from 'react';
import { asApiError, type ApiError } from './api/client.ts';
import { TEXT } from './text.ts';

interface DeleteDialogProps {
  title: string;
  /** What goes with it, and what stays. */
  detail: string;
  remove: () => Promise<void>;
  onClose: () => void;
  onDeleted: () => void;
}

/** Asks once more, then deletes for good. */
export function DeleteDialog({ title, detail, remove, onClose, onDeleted }: DeleteDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const confirm = () => {
    setBusy(true);
    remove().then(onDeleted, (failure: unknown) => {
      setBusy(false);
      setError(asApiError(failure));
    });
  };
  return (
    <dialog ref={dialog} aria-labelledby={`${id}-title`} aria-describedby={`${id}-detail`} onClose={onClose}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-detail`}>{detail}</p>
      <p role="alert" className="wrong">
        {error !== null && `${error.message} ${error.advice}`}
      </p>
      <div className="actions">
        <button type="button" onClick={onClose} autoFocus>
          {TEXT.remove.keep}
        </button>
        <button type="button" className="danger" onClick={confirm} disabled={busy}>
          {TEXT.remove.confirm}
        </button>
      </div>
    </dialog>
  );
}
