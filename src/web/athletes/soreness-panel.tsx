import { useRef, useState } from 'react';
import type { Athlete, Soreness } from '../../api/athletes.ts';
import { forgetSoreness, noteSoreness } from '../api/athletes.ts';
import { reasonOf } from '../api/client.ts';
import { TEXT } from '../text.ts';
import { DayField } from './day-field.tsx';
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

/** Notes and forgets days, and says how that went. */
function useLogging({ athlete, setLog }: Pick<SorenessPanelProps, 'athlete' | 'setLog'>) {
  const [busy, setBusy] = useState(false);
  const [news, setNews] = useState('');
  const [wrong, setWrong] = useState('');
  const [deletions, setDeletions] = useState(0);
  const send = (change: Promise<Soreness[]>, noted: Soreness | null, done: string) => {
    setBusy(true);
    setWrong('');
    change
      .then(
        (next) => {
          setLog(next, noted);
          setNews(done);
          if (noted === null) setDeletions((before) => before + 1);
        },
        (failure: unknown) => {
          setWrong(reasonOf(failure));
        },
      )
      .finally(() => {
        setBusy(false);
      });
  };
  const save = (entry: Soreness) => {
    send(noteSoreness(athlete.id, entry), entry, TEXT.soreness.noted(dayText(entry.day)));
  };
  const forget = (day: string) => {
    send(forgetSoreness(athlete.id, day), null, TEXT.soreness.forgotten(dayText(day)));
  };
  return { busy, news, wrong, deletions, save, forget };
}

/** The log of how the calves felt: noting a day, looking at all, putting right. */
export function SorenessPanel({ athlete, log, setLog }: SorenessPanelProps) {
  const [day, setDay] = useState(today);
  const { busy, news, wrong, deletions, save, forget } = useLogging({ athlete, setLog });
  const heading = useRef<HTMLHeadingElement>(null);
  const entry = entryOf(log, day);
  const dayWrong = day === '' || day > today() ? TEXT.soreness.dayWrong : null;
  return (
    <section aria-labelledby="soreness-title">
      <h2 id="soreness-title" ref={heading} tabIndex={-1}>
        {TEXT.soreness.title}
      </h2>
      <DayField label={TEXT.soreness.day} day={day} last={today()} wrong={dayWrong} change={setDay} />
      {/* After a deletion the form begins anew, though the day is the same. */}
      <SorenessForm
        key={`${day} ${deletions}`}
        day={dayWrong === null ? day : null}
        entry={entry}
        save={save}
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
      <SorenessList
        log={log}
        edit={(one) => {
          setDay(one);
          heading.current?.focus();
        }}
        forget={forget}
      />
    </section>
  );
}
