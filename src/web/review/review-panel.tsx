import { TEXT } from '../text.ts';
import { CorrectionList } from './correction-list.tsx';
import { downloadLabels } from './download-labels.ts';
import { FactsCorrection } from './facts-correction.tsx';
import { GradeForm } from './grade-form.tsx';
import { HistoryList } from './history-list.tsx';
import { NoteDesk } from './note-desk.tsx';
import { correctionRows } from './rows.ts';
import { SaveForm } from './save-form.tsx';
import type { Desk } from './use-desk.ts';
import type { Saving } from './use-saving.ts';

/** What was corrected, by whom, and where it goes. */
export function ReviewPanel({ desk, saving }: { desk: Desk; saving: Saving }) {
  const { reviewing, actions } = desk;
  const { input, draft, review, automatic, shown, whole, corrected, settled } = reviewing;
  if (input === null || review === null) return null;
  const found = { ...input, points: automatic.series.points, faults: whole.faults };
  const stored = { corrections: draft.stored, writtenIn: review.writtenIn };
  const rows = correctionRows(draft.now, stored, found, actions.clock.timesMs);
  return (
    <section id="review" className="review-panel" aria-labelledby="review-title">
      <h2 id="review-title">{TEXT.review.listTitle}</h2>
      <CorrectionList
        rows={rows}
        review={review}
        takeBack={(row) => {
          actions.change(row.without, TEXT.review.news.takenBack);
        }}
      />
      <h3>{TEXT.review.notes.title}</h3>
      <NoteDesk desk={desk} />
      <h3>{TEXT.review.grades.title}</h3>
      <GradeForm desk={desk} />
      <h3>{TEXT.review.factsTitle}</h3>
      <FactsCorrection key={JSON.stringify(draft.now.facts)} input={input} draft={draft} actions={actions} />
      <h3>{TEXT.review.saveTitle}</h3>
      <SaveForm revision={review.revision} saving={saving} />
      <h3>{TEXT.review.historyTitle}</h3>
      <HistoryList review={review} />
      <p>
        <button
          type="button"
          disabled={!corrected || !settled}
          onClick={() => {
            downloadLabels(input, draft.now, shown);
          }}
        >
          {TEXT.review.labels}
        </button>
      </p>
    </section>
  );
}
