import { useEffect } from 'react';
import type { Viewer } from '../../api/people.ts';
import { TEXT } from '../text.ts';
import { LoginForm } from './login-form.tsx';

/** In the place of whatever view was asked for, until somebody is logged in. */
export function LoginView({ onLogin }: { onLogin: (viewer: Viewer) => void }) {
  useEffect(() => {
    document.title = TEXT.login.pageTitle;
  }, []);
  return (
    <div className="narrow">
      <h1>{TEXT.login.title}</h1>
      <LoginForm onLogin={onLogin} />
      <p className="hint">{TEXT.login.noAccount}</p>
    </div>
  );
}
