import { useState, type SyntheticEvent } from 'react';
import { newClubSchema, type Club } from '../../api/people.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { Field } from '../field.tsx';
import { TEXT } from '../text.ts';
import { useSent } from '../use-sent.ts';
import { addClub, deleteClub, type People } from './people-calls.ts';

function ClubRow({ club, members, refresh }: { club: Club; members: number; refresh: () => void }) {
  const [asks, setAsks] = useState(false);
  const close = () => {
    setAsks(false);
  };
  return (
    <li className="row">
      <div className="row-main">
        <strong className="file-name">{club.name}</strong>
        <p className="row-facts">{TEXT.people.members(members)}</p>
      </div>
      <button
        type="button"
        aria-label={TEXT.people.deleteOf(club.name)}
        onClick={() => {
          setAsks(true);
        }}
      >
        {TEXT.people.delete}
      </button>
      {asks && (
        <ConfirmDialog
          title={TEXT.people.deleteTitle(club.name)}
          detail={TEXT.people.deleteClubDetail}
          keep={TEXT.people.keepIt}
          confirm={TEXT.people.deleteConfirm}
          action={() => deleteClub(club.id)}
          onClose={close}
          onDone={() => {
            close();
            refresh();
          }}
        />
      )}
    </li>
  );
}

function ClubForm({ onAdded }: { onAdded: () => void }) {
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState(false);
  const { busy, error, send } = useSent();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const isName = newClubSchema.safeParse({ name }).success;
    setWrong(!isName);
    if (!isName) return;
    send(
      () => addClub(name),
      () => {
        setName('');
        onAdded();
      },
    );
  };
  return (
    <form onSubmit={submit} className="one-line">
      <Field
        label={TEXT.people.clubName}
        value={name}
        change={setName}
        wrong={wrong ? TEXT.people.nameMissing : (error?.message ?? null)}
        maxLength={100}
        autoComplete="off"
      />
      <button type="submit" disabled={busy}>
        {TEXT.people.addClub}
      </button>
    </form>
  );
}

/** Clubs: a coach sees the athletes of the own one. */
export function ClubSection({ people, refresh }: { people: People; refresh: () => void }) {
  const { accounts, clubs } = people;
  return (
    <section aria-labelledby="clubs-title">
      <h2 id="clubs-title">{TEXT.people.clubsTitle}</h2>
      <p className="hint">{TEXT.people.clubsHint}</p>
      <ul className="rows">
        {clubs.map((club) => (
          <ClubRow
            key={club.id}
            club={club}
            members={accounts.filter((account) => account.club?.id === club.id).length}
            refresh={refresh}
          />
        ))}
      </ul>
      <ClubForm onAdded={refresh} />
    </section>
  );
}
