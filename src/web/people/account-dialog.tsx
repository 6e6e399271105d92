import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';
import { newPasswordSchema, type Account, type Club } from '../../api/people.ts';
import { Field } from '../field.tsx';
import { useViewer } from '../login/viewer-context.ts';
import { TEXT } from '../text.ts';
import { useSent } from '../use-sent.ts';
import { RoleAndClubFields } from './account-fields.tsx';
import { changeAccount, setPassword } from './people-calls.ts';

interface AccountDialogProps {
  account: Account;
  clubs: readonly Club[];
  onClose: () => void;
  onDone: () => void;
}

/** Changes what an account may see, and its password for somebody who has forgotten it. */
export function AccountDialog({ account, clubs, onClose, onDone }: AccountDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { userId } = useViewer();
  const [draft, setDraft] = useState({ role: account.role, clubId: account.club?.id ?? null });
  const [password, setNewPassword] = useState('');
  const [isShort, setIsShort] = useState(false);
  const { busy, error, send } = useSent();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const store = async (): Promise<void> => {
    await changeAccount(account.id, draft.role, draft.clubId);
    if (password !== '') await setPassword(account.id, password);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const short = password !== '' && !newPasswordSchema.shape.newPassword.safeParse(password).success;
    setIsShort(short);
    if (!short) send(store, onDone);
  };
  return (
    <dialog ref={dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>{TEXT.people.changeTitle(account.name)}</h2>
      <form onSubmit={submit}>
        <RoleAndClubFields value={draft} clubs={clubs} change={setDraft} />
        {account.id !== userId && (
          <Field
            label={TEXT.people.newPassword}
            hint={TEXT.people.newPasswordHint}
            autoComplete="off"
            value={password}
            change={setNewPassword}
            wrong={isShort ? TEXT.account.passwordShort : null}
            maxLength={128}
          />
        )}
        <p role="alert" className="wrong">
          {error !== null && `${error.message} ${error.advice}`}
        </p>
        <div className="actions">
          <button type="button" onClick={onClose}>
            {TEXT.people.cancel}
          </button>
          <button type="submit" className="primary" disabled={busy}>
            {TEXT.people.store}
          </button>
        </div>
      </form>
    </dialog>
  );
}
