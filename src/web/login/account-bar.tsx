import { navigate, HOME } from '../route.ts';
import { Link } from '../link.tsx';
import { TEXT } from '../text.ts';
import { useMayStopSending } from '../upload/sending-context.tsx';
import { useSent } from '../use-sent.ts';
import { logOut } from './session-calls.ts';
import { useViewer } from './viewer-context.ts';

/** At the right of the top bar: what administrators see to, and who is logged in. */
export function AccountBar({ onLogout }: { onLogout: () => void }) {
  const { userId, name, role } = useViewer();
  const { busy, error, send } = useSent();
  const mayStopSending = useMayStopSending();
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
              if (!mayStopSending()) return;
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
