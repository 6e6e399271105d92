import { useEffect } from 'react';
import type { Athlete } from '../../api/athletes.ts';
import { addAthlete, listAthletes } from '../api/athletes.ts';
import { Link } from '../link.tsx';
import { useSeesOthers } from '../login/viewer-context.ts';
import { FailedToLoad, Loading } from '../messages.tsx';
import { navigate } from '../route.ts';
import { TEXT } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';
import { lastAdaptationDay } from './adaptation.ts';
import { dayText } from './days.ts';
import { NameForm } from './name-form.tsx';

function Row({ athlete: { id, name, club, adaptationStart } }: { athlete: Athlete }) {
  return (
    <li className="row">
      <div className="row-main">
        <Link to={{ view: 'athlete', id }} className="file-name">
          {name}
        </Link>
        <p className="row-facts">
          {club !== null && <small>{club.name}</small>}
          {adaptationStart !== null && (
            <small>
              {TEXT.adaptation.days(dayText(adaptationStart), dayText(lastAdaptationDay(adaptationStart)))}
            </small>
          )}
        </p>
      </div>
    </li>
  );
}

function AthleteList({ athletes }: { athletes: readonly Athlete[] }) {
  if (athletes.length === 0)
    return (
      <p className="empty">
        <strong>{TEXT.athletes.emptyTitle}</strong> {TEXT.athletes.emptyDetail}
      </p>
    );
  return (
    <ul className="rows">
      {athletes.map((athlete) => (
        <Row key={athlete.id} athlete={athlete} />
      ))}
    </ul>
  );
}

/** Everybody whose stride is looked at, by name. */
export function AthletesView() {
  const athletes = useLoaded(listAthletes);
  const seesOthers = useSeesOthers();
  useEffect(() => {
    document.title = TEXT.app.athleteTitle(TEXT.athletes.title);
  }, []);
  return (
    <>
      <h1>{TEXT.athletes.title}</h1>
      {seesOthers && (
        <NameForm
          label={TEXT.whose.newName}
          first=""
          action={TEXT.athletes.add}
          save={async (name) => {
            navigate({ view: 'athlete', id: (await addAthlete(name)).id });
          }}
          cancel={null}
        />
      )}
      {athletes.state === 'loading' && <Loading what={TEXT.athletes.loading} />}
      {athletes.state === 'failed' && <FailedToLoad error={athletes.error} again={athletes.again} />}
      {athletes.state === 'ready' && <AthleteList athletes={athletes.value} />}
    </>
  );
}
