import { dateText } from '../date-text.ts';
import { TEXT } from '../text.ts';
import { isUnsaved } from './draft.ts';
import { lastSignOff } from './last-sign-off.ts';
import type { Reviewing } from './use-review.ts';

/** Who signed off, when and with which remark, and whether that is still what is shown. */
export function SignOffNote({ reviewing, filesOffered }: { reviewing: Reviewing; filesOffered: boolean }) {
  const { review, draft } = reviewing;
  const last = lastSignOff(review, isUnsaved(draft));
  if (last === null) return null;
  const { revision, author, at, remark } = last.signed;
  const words = TEXT.review.signOffNote;
  const isOlder = revision !== review?.revision;
  return (
    <div className={`sign-off-note ${last.changed ? 'changed' : ''}`}>
      <p>
        <strong>{words.signed(revision, author, dateText(at))}</strong>
      </p>
      {remark !== '' && <q>{remark}</q>}
      {last.changed && (
        <p>
          {words.changed(revision)} {isOlder && filesOffered && <a href="#files">{words.files(revision)}</a>}
        </p>
      )}
    </div>
  );
}
