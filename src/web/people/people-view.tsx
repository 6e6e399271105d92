import { useEffect } from 'react';
import { useViewer } from '../login/viewer-context.ts';
import { FailedToLoad, Loading, Trouble } from '../messages.tsx';
import { TEXT } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';
import { AccountForm } from './account-form.tsx';
import { AccountList } from './account-list.tsx';
import { ClubSection } from './club-section.tsx';
import { KeepSection } from './keep-section.tsx';
import { getPeople, type People } from './people-calls.ts';

function PeopleSections({ people, refresh }: { people: People; refresh: () => void }) {
  return (
    <>
      <section aria-labelledby="accounts-title">
        <h2 id="accounts-title">{TEXT.people.accountsTitle}</h2>
        <AccountList people={people} refresh={refresh} />
        <h3>{TEXT.people.addTitle}</h3>
        <AccountForm clubs={people.clubs} onAdded={refresh} />
      </section>
      <ClubSection people={people} refresh={refresh} />
    </>
  );
}

function ForAdministrators() {
  const { userId } = useViewer();
  const people = useLoaded(getPeople);
  return (
    <>
      <p>{TEXT.people.intro}</p>
      {userId === null && <p>{TEXT.people.open}</p>}
      {people.state === 'loading' && <Loading what={TEXT.app.loading} />}
      {people.state === 'failed' && <FailedToLoad error={people.error} again={people.again} />}
      {people.state === 'ready' && <PeopleSections people={people.value} refresh={people.refresh} />}
      <KeepSection />
    </>
  );
}

/** Who may use the service, and how long it keeps what they send. */
export function PeopleView() {
  const { role } = useViewer();
  useEffect(() => {
    document.title = TEXT.people.pageTitle;
  }, []);
  return (
    <div className="people">
      <h1>{TEXT.people.link}</h1>
      {role === 'administrator' ? (
        <ForAdministrators />
      ) : (
        <Trouble title={TEXT.people.notAllowed} detail={TEXT.people.notAllowedAdvice} />
      )}
    </div>
  );
}
