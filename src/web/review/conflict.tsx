import { dateText } from '../date-text.ts';
import { Trouble } from '../messages.tsx';
import { TEXT } from '../text.ts';
import type { Reviewing } from './use-review.ts';

/** What to do about what somebody else has saved meanwhile. */
export function Conflict({ reviewing }: { reviewing: Reviewing }) {
  const { conflict, resolve } = reviewing;
  const theirs = conflict?.history.at(-1);
  if (conflict === null || theirs === undefined) return null;
  const detail = TEXT.review.conflict(theirs.revision, theirs.author, dateText(theirs.at));
  return (
    <Trouble title={TEXT.review.conflictTitle} detail={detail}>
      <div className="actions">
        <button
          type="button"
          className="primary"
          onClick={() => {
            resolve('merge');
          }}
        >
          {TEXT.review.conflictMerge}
        </button>
        <button
          type="button"
          onClick={() => {
            resolve('theirs');
          }}
        >
          {TEXT.review.conflictTheirs}
        </button>
      </div>
    </Trouble>
  );
}
