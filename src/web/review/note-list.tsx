import type { ReactNode } from 'react';
import type { CoachNote } from '../../analysis/corrections/corrections.ts';
import type { Analysis } from '../../analysis/result.ts';
import { angleDeg } from '../../report/frames/vector.ts';
import { FAULT_WORDS } from '../../report/words.ts';
import { showStage } from '../player/show-stage.ts';
import { TEXT } from '../text.ts';
import { dateText } from '../date-text.ts';
import { writtenBy } from './note-edits.ts';
import type { Desk } from './use-desk.ts';

const WORDS = TEXT.review.notes;

/** The frame a note is about; for a note on a finding alone, the one the finding rests on. Null when there is none. */
export function frameOf({ frame, finding }: CoachNote, { faults }: Analysis): number | null {
  if (frame !== null) return frame;
  const found = faults.find(({ id, foot }) => id === finding?.fault && foot === finding.foot);
  return found?.evidence == null ? null : Math.round(found.evidence.frame);
}

function drawingText({ drawing }: CoachNote): string | null {
  if (drawing === null) return null;
  if (drawing.kind === 'line') return WORDS.withLine;
  const degrees = angleDeg(drawing.points);
  return degrees === null ? null : WORDS.withAngle(Math.round(degrees));
}

function aboutText(note: CoachNote): string {
  const { finding, frame } = note;
  const parts = [
    finding === null ? null : WORDS.finding(FAULT_WORDS[finding.fault].name, finding.foot),
    frame === null ? null : WORDS.thisPicture(frame + 1),
    drawingText(note),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

interface NoteListProps {
  desk: Desk;
  /** Stands after "go to the picture". */
  more?: (note: CoachNote) => ReactNode;
}

/** The notes in the order they were written, each with its author and the way to its picture. */
export function NoteList({ desk, more }: NoteListProps) {
  const { reviewing, player } = desk;
  const { draft, review, shown } = reviewing;
  if (draft.now.notes.length === 0) return null;
  return (
    <ul className="coach-notes">
      {draft.now.notes.map((note) => {
        const by = review === null ? null : writtenBy(note, draft.stored, review);
        const frame = frameOf(note, shown);
        return (
          <li key={note.id}>
            <p>
              <strong>{aboutText(note)}</strong>{' '}
              <small>{by === null ? WORDS.notSaved : WORDS.writtenBy(by.author, dateText(by.at))}</small>
            </p>
            <p className="words">{note.text}</p>
            <div className="actions">
              {frame !== null && (
                <button
                  type="button"
                  className="small"
                  onClick={() => {
                    player.goTo(frame);
                    showStage();
                  }}
                >
                  {WORDS.goTo(frame + 1)}
                </button>
              )}
              {more?.(note)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
