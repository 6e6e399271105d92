import { useState } from 'react';
import type { Athlete } from '../../api/athletes.ts';
import { changeAthlete, deleteAthlete } from '../api/athletes.ts';
import { DeleteDialog } from '../delete-dialog.tsx';
import { useSeesOthers, useViewer } from '../login/viewer-context.ts';
import { navigate } from '../route.ts';
import { TEXT } from '../text.ts';
import { AthletePlace } from './athlete-place.tsx';
import { NameForm } from './name-form.tsx';

type Doing = 'nothing' | 'rename' | 'place' | 'delete';

interface AthleteHeadProps {
  athlete: Athlete;
  setAthlete: (athlete: Athlete) => void;
}

/** What the viewer may do with the athlete as a whole. */
function Actions({ begin }: { begin: (doing: Doing) => void }) {
  const seesOthers = useSeesOthers();
  const { role } = useViewer();
  const button = (doing: Doing, words: string) => (
    <button
      type="button"
      className="small"
      onClick={() => {
        begin(doing);
      }}
    >
      {words}
    </button>
  );
  return (
    <div className="actions">
      {button('rename', TEXT.athlete.rename)}
      {role === 'administrator' && button('place', TEXT.athlete.place.open)}
      {seesOthers && button('delete', TEXT.athlete.remove)}
    </div>
  );
}

/** The name and the club, and what can be done with the athlete as a whole. */
export function AthleteHead({ athlete, setAthlete }: AthleteHeadProps) {
  const [doing, setDoing] = useState<Doing>('nothing');
  const { name, club } = athlete;
  const stop = () => {
    setDoing('nothing');
  };
  return (
    <div className="athlete-head">
      <h1>{name}</h1>
      {club !== null && <span className="hint">{club.name}</span>}
      {doing === 'rename' && (
        <NameForm
          label={TEXT.athletes.name}
          first={name}
          action={TEXT.whose.save}
          save={async (next) => {
            setAthlete(await changeAthlete(athlete.id, { name: next }));
            stop();
          }}
          cancel={stop}
        />
      )}
      {doing === 'place' && <AthletePlace athlete={athlete} setAthlete={setAthlete} close={stop} />}
      {(doing === 'nothing' || doing === 'delete') && <Actions begin={setDoing} />}
      {doing === 'delete' && (
        <DeleteDialog
          title={TEXT.remove.title(name)}
          detail={TEXT.athlete.removeDetail}
          remove={() => deleteAthlete(athlete.id)}
          onClose={stop}
          onDeleted={() => {
            navigate({ view: 'athletes' });
          }}
        />
      )}
    </div>
  );
}
