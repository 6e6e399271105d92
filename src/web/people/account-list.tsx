import { useState } from 'react';
import type { Account, Club } from '../../api/people.ts';
import { useViewer } from '../login/viewer-context.ts';
import { TEXT } from '../text.ts';
import { AccountDialog } from './account-dialog.tsx';
import { DeleteAccountDialog } from './delete-account-dialog.tsx';
import type { People } from './people-calls.ts';

interface AccountRowProps {
  account: Account;
  clubs: readonly Club[];
  refresh: () => void;
}

function AccountRow({ account, clubs, refresh }: AccountRowProps) {
  const [asks, setAsks] = useState<'change' | 'delete' | null>(null);
  const { userId } = useViewer();
  const { id, name, email, role, club } = account;
  const dialog = {
    account,
    onClose: () => {
      setAsks(null);
    },
    onDone: () => {
      setAsks(null);
      refresh();
    },
  };
  return (
    <li className="row">
      <div className="row-main">
        <strong className="file-name">{id === userId ? TEXT.people.you(name) : name}</strong>
        <p className="row-facts">
          <span>{TEXT.people.roleAndClub(TEXT.people.roles[role], club?.name ?? null)}</span>
          <small className="e-mail">{email}</small>
        </p>
      </div>
      <div className="actions">
        <button
          type="button"
          aria-label={TEXT.people.changeOf(name)}
          onClick={() => {
            setAsks('change');
          }}
        >
          {TEXT.people.change}
        </button>
        <button
          type="button"
          aria-label={TEXT.people.deleteOf(name)}
          onClick={() => {
            setAsks('delete');
          }}
        >
          {TEXT.people.delete}
        </button>
      </div>
      {asks === 'change' && <AccountDialog {...dialog} clubs={clubs} />}
      {asks === 'delete' && <DeleteAccountDialog {...dialog} />}
    </li>
  );
}

/** Everybody who can log in. */
export function AccountList({ people, refresh }: { people: People; refresh: () => void }) {
  if (people.accounts.length === 0) return <p className="empty">{TEXT.people.noAccounts}</p>;
  return (
    <ul className="rows">
      {people.accounts.map((account) => (
        <AccountRow key={account.id} account={account} clubs={people.clubs} refresh={refresh} />
      ))}
    </ul>
  );
}
