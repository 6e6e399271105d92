import type { Soreness } from '../../api/athletes.ts';
import { TEXT } from '../text.ts';
import { dayText } from './days.ts';
import { SorenessMark } from './soreness-mark.tsx';

interface SorenessListProps {
  log: readonly Soreness[];
  edit: (day: string) => void;
  forget: (day: string) => void;
}

/** Every entry in words, the newest first. */
export function SorenessList({ log, edit, forget }: SorenessListProps) {
  if (log.length === 0) return <p className="hint">{TEXT.soreness.empty}</p>;
  return (
    <details className="soreness-list">
      <summary>{TEXT.soreness.all(log.length)}</summary>
      <ul>
        {[...log].reverse().map(({ day, level, remark }) => (
          <li key={day}>
            <SorenessMark level={level} />
            <span>
              <strong>{dayText(day)}</strong> {TEXT.soreness.level[level]}
              {remark !== '' && <q>{remark}</q>}
            </span>
            <button
              type="button"
              className="small"
              aria-label={TEXT.soreness.editOf(dayText(day))}
              onClick={() => {
                edit(day);
              }}
            >
              {TEXT.soreness.edit}
            </button>
            <button
              type="button"
              className="small"
              aria-label={TEXT.soreness.forgetOf(dayText(day))}
              onClick={() => {
                forget(day);
              }}
            >
              {TEXT.soreness.forget}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
