import { useState } from 'react';
import type { Athlete, Soreness } from '../../api/athletes.ts';
import { forgetSoreness, noteSoreness } from '../api/athletes.ts';
import { reasonOf } from '../api/client.ts';
import { TEXT } from '../text.ts';
import { dayText, today } from './days.ts';
import { SorenessCalendar } from './soreness-calendar.tsx';
import { SorenessForm } from './soreness-form.tsx';
import { SorenessList } from './soreness-list.tsx';
import { entryOf } from './soreness-log.ts';

interface SorenessPanelProps {
  athlete: Athlete;
  log: readonly Soreness[];
  /** @param noted the entry just made; null when one was taken out */
  setLog: (log: Soreness[], noted: Soreness | null) => void;
}

/** The log of how the calves felt: noting a day, looking at all, putting right. */
export function SorenessPanel({ athlete, log, setLog }: SorenessPanelProps) {
  const [day, setDay] = useState(today);
  const [busy, setBusy] = useState(false);
  const [news, setNews] = useState('');
  const [wrong, setWrong] = useState('');
  const send = (change: Promise<Soreness[]>, noted: Soreness | null, done: string) => {
    setBusy(true);
    setWrong('');
    change
      .then(
        (next) => {
          setLog(next, noted);
          setNews(done);
        },
        (failure: unknown) => {
          setWrong(reasonOf(failure));
        },
      )
      .finally(() => {
        setBusy(false);
      });
  };
  const forget = (one: string) => {
    send(forgetSoreness(athlete.id, one), null, TEXT.soreness.forgotten(dayText(one)));
  };
  const entry = entryOf(log, day);
  return (
    <section aria-labelledby="soreness-title">
      <h2 id="soreness-title">{TEXT.soreness.title}</h2>
      <SorenessForm
        key={`${day} ${entry?.level ?? ''} ${entry?.remark ?? ''}`}
        day={day}
        chooseDay={setDay}
        entry={entry}
        save={(next) => {
          send(noteSoreness(athlete.id, next), next, TEXT.soreness.noted(dayText(next.day)));
        }}
        forget={forget}
        busy={busy}
      />
      <p role="status" className="hint">
        {news}
      </p>
      <p role="alert" className="wrong">
        {wrong}
      </p>
      <SorenessCalendar log={log} adaptationStart={athlete.adaptationStart} day={day} choose={setDay} />
      <SorenessList log={log} edit={setDay} forget={forget} />
    </section>
  );
}
