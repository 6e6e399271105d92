import { useState } from 'react';
import type { Soreness } from '../../api/athletes.ts';
import { TEXT } from '../text.ts';
import { dayOfAdaptation } from './adaptation.ts';
import { weeksTo } from './calendar.ts';
import { dayText, shortDayText, today, weekdayText } from './days.ts';
import { entryOf } from './soreness-log.ts';
import { SorenessMark } from './soreness-mark.tsx';

interface SorenessCalendarProps {
  log: readonly Soreness[];
  adaptationStart: string | null;
  /** The day in the form. */
  day: string;
  choose: (day: string) => void;
}

function labelOf(day: string, entry: Soreness | null): string {
  const words = entry === null ? TEXT.soreness.nothing : TEXT.soreness.level[entry.level];
  return TEXT.soreness.dayLabel(dayText(day), words);
}

function DayCell({ log, adaptationStart, day, choose, cell }: SorenessCalendarProps & { cell: string }) {
  const entry = entryOf(log, cell);
  const inBand = adaptationStart !== null && dayOfAdaptation(adaptationStart, cell) !== null;
  const named = cell.endsWith('-01') ? shortDayText(cell) : String(Number(cell.slice(8)));
  return (
    <td className={inBand ? 'in-adaptation' : undefined}>
      <button
        type="button"
        aria-pressed={cell === day}
        aria-label={labelOf(cell, entry)}
        disabled={cell > today()}
        onClick={() => {
          choose(cell);
        }}
      >
        <span>{named}</span>
        {entry !== null && <SorenessMark level={entry.level} />}
      </button>
    </td>
  );
}

/** The last weeks of the log, day by day; a day is opened in the form by a press. */
export function SorenessCalendar(props: SorenessCalendarProps) {
  const [all, setAll] = useState(false);
  const first = props.log.at(0)?.day ?? null;
  const weeks = weeksTo(today(), all ? first : null);
  const hidden = first !== null && first < weeks[0][0];
  return (
    <>
      {hidden && (
        <button
          type="button"
          className="small"
          onClick={() => {
            setAll(true);
          }}
        >
          {TEXT.soreness.earlier}
        </button>
      )}
      <table className="calendar">
        <caption className="unseen">{TEXT.soreness.calendar}</caption>
        <thead>
          <tr>
            {weeks[0].map((day, weekday) => (
              <th key={day} scope="col">
                {weekdayText(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((cell) => (
                <DayCell key={cell} cell={cell} {...props} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
