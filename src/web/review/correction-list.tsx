import type { Review } from '../../api/reviews.ts';
import { writtenBy } from '../../api/written-by.ts';
import { dateText } from '../date-text.ts';
import { TEXT } from '../text.ts';
import type { CorrectionRow } from './rows.ts';

const COLUMNS = TEXT.review.columns;

function stateText(row: CorrectionRow, review: Review): string {
  const written = writtenBy(review, row.writtenIn);
  return written === null ? TEXT.review.notSaved : TEXT.review.savedBy(written.author, dateText(written.at));
}

/** What was corrected, automatic and corrected value side by side. */
export function CorrectionList({
  rows,
  review,
  takeBack,
}: {
  rows: readonly CorrectionRow[];
  review: Review;
  takeBack: (row: CorrectionRow) => void;
}) {
  if (rows.length === 0) return <p className="hint">{TEXT.review.listEmpty}</p>;
  return (
    <table className="corrections">
      <thead>
        <tr>
          <th scope="col">{COLUMNS.what}</th>
          <th scope="col">{COLUMNS.automatic}</th>
          <th scope="col">{COLUMNS.corrected}</th>
          <th scope="col">{COLUMNS.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.what}</th>
            <td data-label={COLUMNS.automatic}>{row.automatic}</td>
            <td data-label={COLUMNS.corrected}>{row.corrected}</td>
            <td>
              {stateText(row, review)}{' '}
              <button
                type="button"
                className="small"
                aria-label={TEXT.review.takeBackOf(row.what)}
                onClick={() => {
                  takeBack(row);
                }}
              >
                {TEXT.review.takeBack}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
