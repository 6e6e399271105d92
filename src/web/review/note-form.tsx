import { useId, useState, type SyntheticEvent } from 'react';
import type { CoachNote } from '../../analysis/corrections/corrections.ts';
import { LONGEST_NOTE } from '../../api/corrections.ts';
import { usePlayerValue } from '../player/use-player.ts';
import { TEXT } from '../text.ts';
import { FindingOptions, findingOfKey } from './finding-options.tsx';
import { findingKey } from './merge.ts';
import { newNoteId } from './note-edits.ts';
import { SketchChoice } from './sketch-choice.tsx';
import type { Desk } from './use-desk.ts';

const WORDS = TEXT.review.notes;

interface NoteFormProps {
  desk: Desk;
  /** Null: a new one is written. */
  changed: CoachNote | null;
  keep: (note: CoachNote) => void;
  close: () => void;
}

function NoteText({ text, wrong, change }: { text: string; wrong: boolean; change: (text: string) => void }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{WORDS.text}</label>
      <textarea
        id={id}
        value={text}
        maxLength={LONGEST_NOTE}
        aria-invalid={wrong}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => {
          change(event.target.value);
        }}
      />
      <p id={`${id}-wrong`} role="alert" className="wrong">
        {wrong && WORDS.missing}
      </p>
    </>
  );
}

/** The words of a note, what it is about, and its drawing. */
export function NoteForm({ desk, changed, keep, close }: NoteFormProps) {
  const id = useId();
  const { sketch } = desk.sketching;
  const here = usePlayerValue(desk.player, (state) => state.frame);
  const [text, setText] = useState(changed?.text ?? '');
  const [about, setAbout] = useState(changed?.finding == null ? '' : findingKey(changed.finding));
  const [strict, setStrict] = useState(false);
  const frame = sketch?.frame ?? changed?.frame ?? here;
  const missing = text.trim() === '';
  const notPlaced = sketch?.placed === false;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setStrict(true);
    if (missing || notPlaced) return;
    const finding = findingOfKey(about);
    const isOfFrame = finding === null || sketch !== null || changed?.frame != null;
    keep({
      id: changed?.id ?? newNoteId(),
      text: text.trim(),
      frame: isOfFrame ? frame : null,
      finding,
      drawing: sketch?.drawing ?? null,
    });
  };
  return (
    <form className="note-form" onSubmit={submit} noValidate>
      <h4>{changed === null ? WORDS.write : WORDS.changeTitle}</h4>
      <label htmlFor={id}>{WORDS.about}</label>
      <select
        id={id}
        value={about}
        onChange={(event) => {
          setAbout(event.target.value);
        }}
      >
        <option value="">{WORDS.thisPicture(frame + 1)}</option>
        <FindingOptions />
      </select>
      <NoteText text={text} wrong={strict && missing} change={setText} />
      <SketchChoice desk={desk} frame={frame} wrong={strict && notPlaced} />
      <div className="actions">
        <button type="submit">{changed === null ? WORDS.add : WORDS.replace}</button>
        {(changed !== null || sketch !== null || text !== '') && (
          <button type="button" onClick={close}>
            {TEXT.review.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
