import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Viewer } from '../../api/people.ts';
import { isLoginAwaited, onLoginAwaited } from '../api/login-gate.ts';
import { TEXT } from '../text.ts';
import { LoginForm } from './login-form.tsx';

interface LoginAgainProps {
  viewer: Viewer;
  onLogin: (viewer: Viewer) => void;
}

function LoginAgainDialog({ viewer, onLogin }: LoginAgainProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="again-title"
      // Without a login there is nothing to go back to: every request would be refused.
      onCancel={(event) => {
        event.preventDefault();
      }}
      onClose={() => {
        dialog.current?.showModal();
      }}
    >
      <h2 id="again-title">{TEXT.login.againTitle}</h2>
      <p>{TEXT.login.again(viewer.name ?? '')}</p>
      <LoginForm onLogin={onLogin} />
    </dialog>
  );
}

/** Asks for a login over the view when the session ended in the middle of work; the view and its work stay. */
export function LoginAgain(props: LoginAgainProps) {
  const awaited = useSyncExternalStore(onLoginAwaited, isLoginAwaited);
  return awaited ? <LoginAgainDialog {...props} /> : null;
}
