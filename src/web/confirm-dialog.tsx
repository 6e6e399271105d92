import { useEffect, useId, useRef } from 'react';
import { useSent } from './use-sent.ts';

interface ConfirmDialogProps<T> {
  title: string;
  detail: string;
  keep: string;
  confirm: string;
  action: () => Promise<T>;
  onClose: () => void;
  onDone: (answer: T) => void;
}

/** Asks once more before something is done that cannot be undone. */
export function ConfirmDialog<T>(props: ConfirmDialogProps<T>) {
  const { title, detail, keep, confirm, action, onClose, onDone } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { busy, error, send } = useSent();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={`${id}-title`} aria-describedby={`${id}-detail`} onClose={onClose}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-detail`}>{detail}</p>
      <p role="alert" className="wrong">
        {error !== null && `${error.message} ${error.advice}`}
      </p>
      <div className="actions">
        <button type="button" onClick={onClose} autoFocus>
          {keep}
        </button>
        <button
          type="button"
          className="danger"
          disabled={busy}
          onClick={() => {
            send(action, onDone);
          }}
        >
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
