import { useState, type SyntheticEvent } from 'react';
import { credentialsSchema, type Viewer } from '../../api/people.ts';
import { Field } from '../field.tsx';
import { TEXT } from '../text.ts';
import { useSent } from '../use-sent.ts';
import { logIn } from './session-calls.ts';

/** E-mail address and password, and why they were refused. */
export function LoginForm({ onLogin }: { onLogin: (viewer: Viewer) => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<{ email: string | null; password: string | null } | null>(null);
  const { busy, error, send } = useSent();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const isAddress = credentialsSchema.shape.email.safeParse(email.trim()).success;
    const missing = {
      email: isAddress ? null : TEXT.login.emailWrong,
      password: password === '' ? TEXT.login.passwordMissing : null,
    };
    setWrong(missing);
    if (missing.email !== null || missing.password !== null) return;
    send(
      () => logIn(email.trim(), password),
      (viewer) => {
        if (viewer !== null) onLogin(viewer);
      },
    );
  };
  return (
    <form className="login" onSubmit={submit} noValidate>
      <Field
        label={TEXT.login.email}
        type="email"
        autoComplete="username"
        value={email}
        change={setEmail}
        wrong={wrong?.email}
        maxLength={200}
      />
      <Field
        label={TEXT.login.password}
        type="password"
        autoComplete="current-password"
        value={password}
        change={setPassword}
        wrong={wrong?.password}
        maxLength={128}
      />
      <p role="alert" className="wrong">
        {error !== null && `${error.message} ${error.advice}`}
      </p>
      <button type="submit" className="primary" disabled={busy}>
        {TEXT.login.submit}
      </button>
    </form>
  );
}
