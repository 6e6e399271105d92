import { useViewer } from '../login/viewer-context.ts';
import { Trouble } from '../messages.tsx';
import { TEXT } from '../text.ts';
import { Conflict } from './conflict.tsx';
import { KeyButton } from './key-button.tsx';
import { stateText, workText } from './review-bar.tsx';
import { SAVE_FORM_ID } from './save-form-place.ts';
import type { Desk } from './use-desk.ts';
import type { Saving } from './use-saving.ts';

/** Stays in view while something is corrected: what is not saved yet, the way back, and what the last step has done. */
export function ReviewDock({ desk, saving }: { desk: Desk; saving: Saving }) {
  const { reviewing, actions, news } = desk;
  const { error, unsaved, canSave, save } = saving;
  const viewer = useViewer();
  return (
    <div className="review-dock" role="group" aria-label={TEXT.review.dock}>
      <div className="actions">
        <button type="button" className="primary" disabled={!canSave} onClick={save}>
          {TEXT.review.save}
        </button>
        <KeyButton keyName="u" words={TEXT.review.undo} onClick={actions.undo} />
        <KeyButton keyName="r" words={TEXT.review.redo} onClick={actions.redo} />
        {viewer.role !== 'runner' && <a href={`#${SAVE_FORM_ID}`}>{TEXT.review.toSignOff}</a>}
      </div>
      <Conflict reviewing={reviewing} />
      {error !== null && <Trouble title={error.message} detail={error.advice} />}
      <p className="dock-state">
        <strong role="status" className={unsaved ? 'unsaved' : ''}>
          {stateText(reviewing)}
        </strong>{' '}
        <span className="hint">{workText(reviewing)}</span>
      </p>
      <p className="review-news" role="status">
        {news.words}
      </p>
    </div>
  );
}
