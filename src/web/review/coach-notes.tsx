import { TEXT } from '../text.ts';
import { NoteList } from './note-list.tsx';
import type { Desk } from './use-desk.ts';

/** What a coach has noted, for whoever reads the report; nothing where there are no notes. */
export function CoachNotes({ desk }: { desk: Desk }) {
  if (desk.reviewing.draft.now.notes.length === 0) return null;
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">{TEXT.review.notes.listTitle}</h2>
      <NoteList desk={desk} />
    </section>
  );
}
