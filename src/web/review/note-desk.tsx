import { useState } from 'react';
import type { CoachNote } from '../../analysis/corrections/corrections.ts';
import { TEXT } from '../text.ts';
import { withNote, withoutNote } from './note-edits.ts';
import { NoteForm } from './note-form.tsx';
import { frameOf, NoteList } from './note-list.tsx';
import type { Desk } from './use-desk.ts';

const WORDS = TEXT.review.notes;
/** Enough of a note to know it by. */
const START_LENGTH = 40;

function startOf({ text }: CoachNote): string {
  return text.length <= START_LENGTH ? text : `${text.slice(0, START_LENGTH)} …`;
}

/** Notes to write, change and delete. */
export function NoteDesk({ desk }: { desk: Desk }) {
  const { actions, sketching, reviewing, player } = desk;
  const { draft, shown } = reviewing;
  const [changed, setChanged] = useState<CoachNote | null>(null);
  /** How many were written here: each has a form of its own. */
  const [count, setCount] = useState(0);
  const close = (): void => {
    sketching.begin(null);
    setChanged(null);
    setCount(count + 1);
  };
  const open = (note: CoachNote): void => {
    const { frame, drawing } = note;
    sketching.begin(frame === null || drawing === null ? null : { frame, drawing, placed: true });
    const where = frameOf(note, shown);
    if (where !== null) player.goTo(where);
    setChanged(note);
  };
  return (
    <>
      <NoteList
        desk={desk}
        more={(note) => (
          <>
            <button
              type="button"
              className="small"
              aria-label={WORDS.changeOf(startOf(note))}
              onClick={() => {
                open(note);
              }}
            >
              {WORDS.change}
            </button>
            <button
              type="button"
              className="small"
              aria-label={WORDS.removeOf(startOf(note))}
              onClick={() => {
                actions.change(withoutNote(draft.now, note.id), WORDS.removed);
                if (note.id === changed?.id) close();
              }}
            >
              {WORDS.remove}
            </button>
          </>
        )}
      />
      <NoteForm
        key={changed?.id ?? count}
        desk={desk}
        changed={changed}
        close={close}
        keep={(note) => {
          actions.change(withNote(draft.now, note), changed === null ? WORDS.written : WORDS.changed);
          close();
        }}
      />
    </>
  );
}
