import { useId, useState, type SyntheticEvent } from 'react';
import { SORENESS_LEVELS, type Soreness, type SorenessLevel } from '../../api/athletes.ts';
import { TEXT } from '../text.ts';
import { SorenessMark } from './soreness-mark.tsx';

interface SorenessFormProps {
  /** Null when none is chosen that can be noted, which its field says. */
  day: string | null;
  /** What is noted of the day so far. */
  entry: Soreness | null;
  save: (entry: Soreness) => void;
  forget: (day: string) => void;
  busy: boolean;
}

interface LevelsProps {
  level: SorenessLevel | null;
  choose: (level: SorenessLevel) => void;
  /** Asked for and not chosen. */
  missing: boolean;
}

function Levels({ level, choose, missing }: LevelsProps) {
  const name = useId();
  return (
    <fieldset className="levels" aria-describedby={`${name}-wrong`}>
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
      <p id={`${name}-wrong`} className="wrong" role="alert">
        {missing && TEXT.soreness.levelMissing}
      </p>
    </fieldset>
  );
}

/** How the calves felt on a day. Key it by the day, so that it begins with what is noted of it. */
export function SorenessForm({ day, entry, save, forget, busy }: SorenessFormProps) {
  const id = useId();
  const [level, setLevel] = useState(entry?.level ?? null);
  const [remark, setRemark] = useState(entry?.remark ?? '');
  const [asked, setAsked] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (day !== null && level !== null) save({ day, level, remark: remark.trim() });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Levels level={level} choose={setLevel} missing={asked && level === null} />
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
      <div className="actions">
        <button type="submit" className="primary" disabled={busy}>
          {entry === null ? TEXT.soreness.save : TEXT.soreness.change}
        </button>
        {entry !== null && day !== null && (
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
