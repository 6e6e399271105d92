import { useEffect, useRef } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { dateText } from '../date-text.ts';
import { Link } from '../link.tsx';
import { saidFacts } from '../list/said-facts.ts';
import { FailedToLoad, Loading } from '../messages.tsx';
import { TEXT } from '../text.ts';
import { comparisonOf } from './order.ts';
import { useFinished } from './use-finished.ts';

function Choice({ record, other }: { record: AnalysisRecord; other: AnalysisRecord }) {
  return (
    <li>
      <Link to={comparisonOf(record, other)} className="file-name">
        {other.clipName}
      </Link>
      <small>{[dateText(other.createdAt), ...saidFacts(other)].join(' · ')}</small>
    </li>
  );
}

function Choices({ record }: { record: AnalysisRecord }) {
  const { items, error, hasMore, showMore } = useFinished(record.id);
  if (items === null) {
    if (error === null) return <Loading what={TEXT.list.loading} />;
    return <FailedToLoad error={error} again={showMore} />;
  }
  return (
    <>
      {items.length === 0 && !hasMore && <p>{TEXT.compare.noOther}</p>}
      <ul className="choices">
        {items.map((other) => (
          <Choice key={other.id} record={record} other={other} />
        ))}
      </ul>
      {error !== null && <FailedToLoad error={error} again={showMore} />}
      {hasMore && error === null && (
        <button type="button" onClick={showMore}>
          {TEXT.list.more}
        </button>
      )}
    </>
  );
}

/** The other analyses, newest first, each the way to a comparison with this one. */
export function CompareDialog({ record, onClose }: { record: AnalysisRecord; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="compare-title" onClose={onClose}>
      <h2 id="compare-title">{TEXT.compare.choose(record.clipName)}</h2>
      <p className="hint">{TEXT.compare.chooseHint}</p>
      <Choices record={record} />
      <div className="actions">
        <button
          type="button"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {TEXT.compare.close}
        </button>
      </div>
    </dialog>
  );
}
