import type { Review } from '../../api/reviews.ts';
import { dateText } from '../date-text.ts';
import { TEXT } from '../text.ts';

interface Entry {
  at: string;
  words: string;
  remark: string;
}

function entriesOf({ history, signOffs }: Review): Entry[] {
  const saved = history.map(({ revision, author, at }) => ({
    at,
    words: TEXT.review.historySaved(revision, author, dateText(at)),
    remark: '',
  }));
  const signed = signOffs.map(({ revision, author, at, remark }) => ({
    at,
    words: TEXT.review.historySigned(revision, author, dateText(at)),
    remark,
  }));
  return [...saved, ...signed].sort((a, b) => a.at.localeCompare(b.at));
}

/** Who saved and signed what, and when. */
export function HistoryList({ review }: { review: Review }) {
  const entries = entriesOf(review);
  if (entries.length === 0) return <p className="hint">{TEXT.review.historyEmpty}</p>;
  return (
    <ol className="history">
      {entries.map(({ at, words, remark }) => (
        <li key={`${at} ${words}`}>
          {words}
          {remark !== '' && <q>{remark}</q>}
        </li>
      ))}
    </ol>
  );
}
