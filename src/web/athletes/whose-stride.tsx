import { useState, type SyntheticEvent } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { setAthlete } from '../api/athletes.ts';
import { reasonOf } from '../api/client.ts';
import { useSeesOthers } from '../login/viewer-context.ts';
import { TEXT } from '../text.ts';
import { AthleteField } from './athlete-field.tsx';
import { AthleteLink } from './athlete-link.tsx';
import { NOBODY, useAthleteChoice } from './use-athlete-choice.ts';

interface WhoseStrideProps {
  record: AnalysisRecord;
  replace: (record: AnalysisRecord) => void;
}

function Change({ record, replace, close }: WhoseStrideProps & { close: () => void }) {
  const choice = useAthleteChoice(record.athlete?.id ?? NOBODY);
  const [failure, setFailure] = useState('');
  const save = async (): Promise<void> => {
    const athleteId = await choice.settle();
    if (athleteId === undefined) return;
    try {
      replace(await setAthlete(record.id, athleteId));
      close();
    } catch (error) {
      setFailure(reasonOf(error));
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form className="whose-form" onSubmit={submit}>
      <AthleteField choice={choice} />
      <p role="alert" className="wrong">
        {failure}
      </p>
      <div className="actions">
        <button type="submit" className="primary">
          {TEXT.whose.save}
        </button>
        <button type="button" onClick={close}>
          {TEXT.whose.cancel}
        </button>
      </div>
    </form>
  );
}

/** Whose stride a report shows; can be said, or changed. */
export function WhoseStride({ record, replace }: WhoseStrideProps) {
  const [changing, setChanging] = useState(false);
  const seesOthers = useSeesOthers();
  const { athlete } = record;
  if (!seesOthers) return athlete === null ? null : <AthleteLink athlete={athlete} />;
  if (changing)
    return (
      <Change
        record={record}
        replace={replace}
        close={() => {
          setChanging(false);
        }}
      />
    );
  return (
    <p className="whose">
      {athlete === null ? TEXT.whose.nobodyNamed : <AthleteLink athlete={athlete} />}{' '}
      <button
        type="button"
        className="small"
        onClick={() => {
          setChanging(true);
        }}
      >
        {athlete === null ? TEXT.whose.say : TEXT.whose.change}
      </button>
    </p>
  );
}
