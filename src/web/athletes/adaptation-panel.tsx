import { useState, type SyntheticEvent } from 'react';
import type { Athlete } from '../../api/athletes.ts';
import { changeAthlete } from '../api/athletes.ts';
import { reasonOf } from '../api/client.ts';
import { TEXT } from '../text.ts';
import { ADAPTATION_DAYS, dayOfAdaptation, lastAdaptationDay } from './adaptation.ts';
import { DayField } from './day-field.tsx';
import { dayText, today } from './days.ts';

interface AdaptationPanelProps {
  athlete: Athlete;
  setAthlete: (athlete: Athlete) => void;
}

function standing(start: string): string {
  const day = dayOfAdaptation(start, today());
  const days = TEXT.adaptation.days(dayText(start), dayText(lastAdaptationDay(start)));
  return day === null ? days : `${days} ${TEXT.adaptation.today(day, ADAPTATION_DAYS)}`;
}

/** The two weeks in which a runner gets used to another way of running: when they begin, and what to expect of them. */
export function AdaptationPanel({ athlete, setAthlete }: AdaptationPanelProps) {
  const { id, adaptationStart } = athlete;
  const [day, setDay] = useState(adaptationStart ?? today());
  const [wrong, setWrong] = useState('');
  const change = (start: string | null) => {
    setWrong('');
    changeAthlete(id, { adaptationStart: start }).then(setAthlete, (failure: unknown) => {
      setWrong(reasonOf(failure));
    });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (day === '') setWrong(TEXT.adaptation.dayMissing);
    else change(day);
  };
  return (
    <section aria-labelledby="adaptation-title">
      <h2 id="adaptation-title">{TEXT.adaptation.title}</h2>
      <p role="status">{adaptationStart === null ? TEXT.adaptation.none : standing(adaptationStart)}</p>
      <p className="hint">{TEXT.adaptation.expect}</p>
      <form onSubmit={submit} noValidate>
        <DayField label={TEXT.adaptation.first} day={day} change={setDay} />
        <p role="alert" className="wrong">
          {wrong}
        </p>
        <div className="actions">
          <button type="submit">
            {adaptationStart === null ? TEXT.adaptation.set : TEXT.adaptation.change}
          </button>
          {adaptationStart !== null && (
            <button
              type="button"
              onClick={() => {
                change(null);
              }}
            >
              {TEXT.adaptation.remove}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}
