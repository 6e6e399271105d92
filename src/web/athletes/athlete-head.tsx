import { useState } from 'react';
import type { Athlete } from '../../api/athletes.ts';
import { changeAthlete, deleteAthlete } from '../api/athletes.ts';
import { DeleteDialog } from '../delete-dialog.tsx';
import { useSeesOthers } from '../login/viewer-context.ts';
import { navigate } from '../route.ts';
import { TEXT } from '../text.ts';
import { NameForm } from './name-form.tsx';

interface AthleteHeadProps {
  athlete: Athlete;
  setAthlete: (athlete: Athlete) => void;
}

/** The name, and what can be done with the athlete as a whole. */
export function AthleteHead({ athlete, setAthlete }: AthleteHeadProps) {
  const [doing, setDoing] = useState<'nothing' | 'rename' | 'delete'>('nothing');
  const seesOthers = useSeesOthers();
  const stop = () => {
    setDoing('nothing');
  };
  return (
    <div className="athlete-head">
      <h1>{athlete.name}</h1>
      {doing === 'rename' ? (
        <NameForm
          label={TEXT.athletes.name}
          first={athlete.name}
          action={TEXT.whose.save}
          save={async (name) => {
            setAthlete(await changeAthlete(athlete.id, { name }));
            stop();
          }}
          cancel={stop}
        />
      ) : (
        <div className="actions">
          <button
            type="button"
            className="small"
            onClick={() => {
              setDoing('rename');
            }}
          >
            {TEXT.athlete.rename}
          </button>
          {seesOthers && (
            <button
              type="button"
              className="small"
              onClick={() => {
                setDoing('delete');
              }}
            >
              {TEXT.athlete.remove}
            </button>
          )}
        </div>
      )}
      {doing === 'delete' && (
        <DeleteDialog
          title={TEXT.remove.title(athlete.name)}
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
