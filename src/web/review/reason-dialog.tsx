import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';
import type { SupportResult } from '../../analysis/result.ts';
import { TEXT } from '../text.ts';
import { secondsText } from '../seconds-text.ts';

interface ReasonDialogProps {
  support: SupportResult;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** Asks why a support shall not count. */
export function ReasonDialog({ support, onReason, onClose }: ReasonDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onReason(reason.trim());
  };
  return (
    <dialog ref={dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>
        {TEXT.review.reasonTitle(support.foot, secondsText(support.initialContact?.timeMs ?? 0))}
      </h2>
      <form onSubmit={submit}>
        <label htmlFor={id}>{TEXT.review.reason}</label>
        <input
          id={id}
          type="text"
          maxLength={300}
          value={reason}
          aria-invalid={missing}
          aria-describedby={`${id}-wrong`}
          autoFocus
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
        <p id={`${id}-wrong`} role="alert" className="wrong">
          {missing && TEXT.review.reasonMissing}
        </p>
        <div className="actions">
          <button type="button" onClick={onClose}>
            {TEXT.review.cancel}
          </button>
          <button type="submit" className="primary">
            {TEXT.review.reasonOk}
          </button>
        </div>
      </form>
    </dialog>
  );
}
