import { useEffect } from 'react';
import { TEXT } from '../text.ts';
import { PasswordForm } from './password-form.tsx';
import { useViewer } from './viewer-context.ts';

/** The own account: what it may see, and its password. */
export function AccountView() {
  const { userId, name, role } = useViewer();
  useEffect(() => {
    document.title = TEXT.account.pageTitle;
  }, []);
  if (userId === null)
    return (
      <>
        <h1>{TEXT.account.title}</h1>
        <p>{TEXT.account.none}</p>
      </>
    );
  return (
    <div className="narrow">
      <h1>{name}</h1>
      <p>{TEXT.account.roleOf[role]}</p>
      <h2>{TEXT.account.passwordTitle}</h2>
      <PasswordForm />
    </div>
  );
}
