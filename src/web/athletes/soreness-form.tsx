import { useId, useState, type SyntheticEvent } from 'react';
import { SORENESS_LEVELS, type Soreness, type SorenessLevel } from '../../api/athletes.ts';
import { TEXT } from '../text.ts';
import { today } from './days.ts';
import { SorenessMark } from './soreness-mark.tsx';

interface SorenessFormProps {
  day: string;
  /** What is noted of the day so far. */
  entry: Soreness | null;
  save: (entry: Soreness) => void;
  forget: (day: string) => void;
  busy: boolean;
}

interface LevelsProps {
  level: SorenessLevel | null;
  choose: (level: SorenessLevel) => void;
}

function Levels({ level, choose }: LevelsProps) {
  const name = useId();
  return (
    <fieldset className="levels">
      <legend>{TEXT.soreness.question}</legend>
      {SORENESS_LEVELS.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            checked={one === level}
            onChange={() => {
              choose(one);
            }}
          />
          <SorenessMark level={one} />
          <span>
            <strong>{TEXT.soreness.level[one]}</strong> <small>{TEXT.soreness.meaning[one]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** How the calves felt on a day. Key it by the day, so that it begins with what is noted of it. */
export function SorenessForm({ day, entry, save, forget, busy }: SorenessFormProps) {
  const id = useId();
  const [level, setLevel] = useState(entry?.level ?? null);
  const [remark, setRemark] = useState(entry?.remark ?? '');
  const [wrong, setWrong] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (day === '' || day > today()) setWrong(TEXT.soreness.dayWrong);
    else if (level === null) setWrong(TEXT.soreness.levelMissing);
    else save({ day, level, remark: remark.trim() });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Levels level={level} choose={setLevel} />
      <div className="field">
        <label htmlFor={id}>{TEXT.soreness.remark}</label>
        <input
          id={id}
          type="text"
          maxLength={500}
          autoComplete="off"
          value={remark}
          onChange={(event) => {
            setRemark(event.target.value);
          }}
        />
      </div>
      <p role="alert" className="wrong">
        {wrong}
      </p>
      <div className="actions">
        <button type="submit" className="primary" disabled={busy}>
          {entry === null ? TEXT.soreness.save : TEXT.soreness.change}
        </button>
        {entry !== null && (
          <button
            type="button"
            disabled={busy}
            onClick={() => {
              forget(day);
            }}
          >
            {TEXT.soreness.forget}
          </button>
        )}
      </div>
    </form>
  );
}
