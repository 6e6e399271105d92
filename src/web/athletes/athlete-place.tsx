import { useId, useState, type SyntheticEvent } from 'react';
import type { Athlete } from '../../api/athletes.ts';
import type { Account } from '../../api/people.ts';
import { changeAthlete } from '../api/athletes.ts';
import { Choice } from '../choice.tsx';
import { FailedToLoad, Loading } from '../messages.tsx';
import { getPeople, type People } from '../people/people-calls.ts';
import { TEXT } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';
import { useSent } from '../use-sent.ts';

const WORDS = TEXT.athlete.place;

interface AthletePlaceProps {
  athlete: Athlete;
  setAthlete: (athlete: Athlete) => void;
  close: () => void;
}

/** Runners alone log in as athletes; one that an athlete has already stays to be seen whatever its role is now. */
function accountOptions(accounts: readonly Account[], { userId }: Athlete): [string, string][] {
  const ofRunners = accounts.filter(({ role, id }) => role === 'runner' || id === userId);
  return [
    ['', WORDS.noAccount],
    ...ofRunners.map(({ id, name, email }) => [id, WORDS.account(name, email)] as [string, string]),
  ];
}

function PlaceForm({ people, athlete, setAthlete, close }: AthletePlaceProps & { people: People }) {
  const { accounts, clubs } = people;
  const [said, setSaid] = useState({ clubId: athlete.club?.id ?? '', userId: athlete.userId ?? '' });
  const { busy, error, send } = useSent();
  const account = accounts.find(({ id }) => id === said.userId);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const userId = account?.id ?? null;
    // The club of an account is that of its athlete, and not to be said beside it.
    const club = account === undefined ? { clubId: said.clubId === '' ? null : said.clubId } : {};
    send(
      () => changeAthlete(athlete.id, { userId, ...club }),
      (changed) => {
        setAthlete(changed);
        close();
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Choice
        label={WORDS.accountLabel}
        value={said.userId}
        options={accountOptions(accounts, athlete)}
        choose={(userId) => {
          setSaid({ ...said, userId });
        }}
      />
      <p className="hint">{WORDS.accountHint}</p>
      {account === undefined ? (
        <Choice
          label={TEXT.people.club}
          value={said.clubId}
          options={[['', TEXT.people.noClub], ...clubs.map(({ id, name }) => [id, name] as [string, string])]}
          choose={(clubId) => {
            setSaid({ ...said, clubId });
          }}
        />
      ) : (
        <p>{WORDS.clubOfAccount(account.name, account.club?.name ?? null)}</p>
      )}
      <p role="alert" className="wrong">
        {error !== null && `${error.message} ${error.advice}`}
      </p>
      <div className="actions">
        <button type="submit" className="primary small" disabled={busy}>
          {TEXT.whose.save}
        </button>
        <button type="button" className="small" onClick={close}>
          {TEXT.whose.cancel}
        </button>
      </div>
    </form>
  );
}

/** For administrators: in which club an athlete is, and with which account the athlete logs in. */
export function AthletePlace(props: AthletePlaceProps) {
  const id = useId();
  const people = useLoaded(getPeople);
  return (
    <section className="athlete-place" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{WORDS.title}</h2>
      {people.state === 'loading' && <Loading what={TEXT.app.loading} />}
      {people.state === 'failed' && <FailedToLoad error={people.error} again={people.again} />}
      {people.state === 'ready' && <PlaceForm people={people.value} {...props} />}
    </section>
  );
}
