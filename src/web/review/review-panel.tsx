import { TEXT } from '../text.ts';
import type { Actions } from './actions.ts';
import { CorrectionList } from './correction-list.tsx';
import { downloadLabels } from './download-labels.ts';
import { FactsCorrection } from './facts-correction.tsx';
import { HistoryList } from './history-list.tsx';
import { correctionRows } from './rows.ts';
import { SaveForm } from './save-form.tsx';
import { hasCorrections, type Reviewing } from './use-review.ts';

interface ReviewPanelProps {
  reviewing: Reviewing;
  actions: Actions;
  say: (words: string) => void;
}

/** What was corrected, by whom, and where it goes. */
export function ReviewPanel({ reviewing, actions, say }: ReviewPanelProps) {
  const { input, draft, review, shown, settled } = reviewing;
  if (input === null || review === null) return null;
  const rows = correctionRows(draft.now, draft.stored, input, actions.clock.timesMs);
  return (
    <section id="review" className="review-panel" aria-labelledby="review-title">
      <h2 id="review-title">{TEXT.review.listTitle}</h2>
      <CorrectionList
        rows={rows}
        takeBack={(row) => {
          actions.change(row.without, TEXT.review.news.takenBack);
        }}
      />
      <h3>{TEXT.review.factsTitle}</h3>
      <FactsCorrection key={JSON.stringify(draft.now.facts)} input={input} draft={draft} actions={actions} />
      <h3>{TEXT.review.saveTitle}</h3>
      <SaveForm reviewing={reviewing} say={say} />
      <h3>{TEXT.review.historyTitle}</h3>
      <HistoryList review={review} />
      <p>
        <button
          type="button"
          disabled={!hasCorrections(draft.now) || !settled}
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
