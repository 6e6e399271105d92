import { navigate, HOME } from '../route.ts';
import { Link } from '../link.tsx';
import { TEXT } from '../text.ts';
import { useSent } from '../use-sent.ts';
import { logOut } from './session-calls.ts';
import { useViewer } from './viewer-context.ts';

/** At the right of the top bar: what administrators see to, and who is logged in. */
export function AccountBar({ onLogout }: { onLogout: () => void }) {
  const { userId, name, role } = useViewer();
  const { busy, error, send } = useSent();
  return (
    <nav className="account-bar" aria-label={TEXT.account.bar}>
      {role === 'administrator' && <Link to={{ view: 'people' }}>{TEXT.people.link}</Link>}
      {userId !== null && (
        <>
          <Link to={{ view: 'account' }} label={TEXT.account.linkOf(name ?? '')}>
            {name}
          </Link>
          <button
            type="button"
            className="small"
            data-leaves
            disabled={busy}
            onClick={() => {
              send(logOut, () => {
                navigate(HOME);
                onLogout();
              });
            }}
          >
            {TEXT.account.logOut}
          </button>
        </>
      )}
      <span role="alert" className="wrong">
        {error?.message}
      </span>
    </nav>
  );
}
