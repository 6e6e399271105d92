import { useState, type SyntheticEvent } from 'react';
import { newPasswordSchema } from '../../api/people.ts';
import { Field } from '../field.tsx';
import { TEXT } from '../text.ts';
import { useSent } from '../use-sent.ts';
import { changePassword } from './session-calls.ts';

const EMPTY = { current: '', next: '', repeated: '' };
type Part = keyof typeof EMPTY;

function wrongParts({ current, next, repeated }: typeof EMPTY): Record<Part, string | null> {
  const isLongEnough = newPasswordSchema.shape.newPassword.safeParse(next).success;
  return {
    current: current === '' ? TEXT.login.passwordMissing : null,
    next: isLongEnough ? null : TEXT.account.passwordShort,
    repeated: repeated === next ? null : TEXT.account.passwordUnequal,
  };
}

/** Changes the own password. */
export function PasswordForm() {
  const [typed, setTyped] = useState(EMPTY);
  const [wrong, setWrong] = useState<Record<Part, string | null> | null>(null);
  const [news, setNews] = useState('');
  const { busy, error, send } = useSent();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setNews('');
    const found = wrongParts(typed);
    setWrong(found);
    if (Object.values(found).some((what) => what !== null)) return;
    send(
      () => changePassword(typed.current, typed.next),
      () => {
        setTyped(EMPTY);
        setNews(TEXT.account.passwordChanged);
      },
    );
  };
  const field = (part: Part, label: string, autoComplete: string, hint?: string) => (
    <Field
      {...{ label, autoComplete, hint }}
      type="password"
      maxLength={128}
      value={typed[part]}
      wrong={wrong?.[part]}
      change={(text) => {
        setTyped({ ...typed, [part]: text });
      }}
    />
  );
  return (
    <form className="login" onSubmit={submit}>
      {field('current', TEXT.account.currentPassword, 'current-password')}
      {field('next', TEXT.account.newPassword, 'new-password', TEXT.account.passwordHint)}
      {field('repeated', TEXT.account.repeatedPassword, 'new-password')}
      <p role="alert" className="wrong">
        {error !== null && `${error.message} ${error.advice}`}
      </p>
      <button type="submit" className="primary" disabled={busy}>
        {TEXT.account.passwordSubmit}
      </button>
      <p role="status">{news}</p>
    </form>
  );
}
