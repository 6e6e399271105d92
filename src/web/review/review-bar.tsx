import { Trouble } from '../messages.tsx';
import { TEXT } from '../text.ts';
import { isUnsaved } from './draft.ts';
import type { Reviewing } from './use-review.ts';

/** Which result is shown: the machine's, a stored one, or one that is not stored yet. */
export function stateText({ draft, review, standsIn }: Reviewing): string {
  if (isUnsaved(draft)) return TEXT.review.unsaved;
  if (standsIn) return TEXT.review.standsIn;
  const last = review?.history.at(-1);
  if (last === undefined) return TEXT.review.automatic;
  return TEXT.review.revision(last.revision, last.author);
}

export function workText({ corrected, computed, settled }: Reviewing): string {
  if (!corrected) return '';
  if (!settled) return TEXT.review.computing;
  return computed.rough ? TEXT.review.rough : '';
}

export function Problems({ reviewing }: { reviewing: Reviewing }) {
  const { error, computed } = reviewing;
  return (
    <>
      {error !== null && <Trouble title={error.message} detail={`${error.advice} ${TEXT.review.reload}`} />}
      {computed.failure !== null && (
        <Trouble title={TEXT.review.failed} detail={`${computed.failure} ${TEXT.review.reload}`} />
      )}
    </>
  );
}

interface ReviewBarProps {
  reviewing: Reviewing;
  correcting: boolean;
  /** Whether it stands in the dock of the review which result is shown. */
  docked: boolean;
  /** Null where nothing can be corrected. */
  change: ((correcting: boolean) => void) | null;
}

/** Says which result the page shows, and switches correcting on and off. */
export function ReviewBar({ reviewing, correcting, docked, change }: ReviewBarProps) {
  const { draft, input, review, error } = reviewing;
  const loading = correcting && error === null && (input === null || review === null);
  return (
    <div className="review-bar">
      {change !== null && (
        <button
          type="button"
          aria-pressed={correcting}
          onClick={() => {
            change(!correcting);
          }}
        >
          {correcting ? TEXT.review.switchOff : TEXT.review.switchOn}
        </button>
      )}
      {!docked && (
        <>
          <strong role="status" className={isUnsaved(draft) ? 'unsaved' : ''}>
            {stateText(reviewing)}
          </strong>
          <span className="hint">{loading ? TEXT.review.loading : workText(reviewing)}</span>
        </>
      )}
      <Problems reviewing={reviewing} />
    </div>
  );
}
