import { useEffect, useRef, useState } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { FailedToLoad, Loading } from '../messages.tsx';
import { TEXT } from '../text.ts';
import { AnalysisRow } from './analysis-row.tsx';
import { spokenState } from './analysis-progress.tsx';
import { KeepNote } from './keep-note.tsx';
import type { Analyses } from './use-analyses.ts';

/** What changed since the last look, to be read out; silent about what was there when the page opened. */
function useSpoken(items: readonly AnalysisRecord[] | null): string {
  const before = useRef<ReadonlyMap<string, string> | null>(null);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (items === null) return;
    const now = new Map(items.map((one) => [one.id, spokenState(one)]));
    const changed = [...now].filter(([id, words]) => before.current?.get(id) !== words);
    if (before.current !== null && changed.length > 0) setSpoken(changed.map(([, words]) => words).join(' '));
    before.current = now;
  }, [items]);
  return spoken;
}

function Content({ analyses }: { analyses: Analyses }) {
  const { items, error, hasMore, showMore, refresh, replace } = analyses;
  if (items === null)
    return error === null ? (
      <Loading what={TEXT.list.loading} />
    ) : (
      <FailedToLoad error={error} again={refresh} />
    );
  if (items.length === 0)
    return (
      <p className="empty">
        <strong>{TEXT.list.emptyTitle}</strong> {TEXT.list.emptyDetail}
      </p>
    );
  return (
    <>
      {error !== null && <p className="note">{TEXT.list.offline}</p>}
      <ul className="rows">
        {items.map((record) => (
          <AnalysisRow
            key={record.id}
            record={record}
            onChange={(changed) => {
              replace(record.id, changed);
              refresh();
            }}
          />
        ))}
      </ul>
      {hasMore && (
        <button type="button" onClick={showMore}>
          {TEXT.list.more}
        </button>
      )}
    </>
  );
}

/** All clips with their state. */
export function AnalysisList({ analyses }: { analyses: Analyses }) {
  const spoken = useSpoken(analyses.items);
  return (
    <section aria-labelledby="list-title">
      <h2 id="list-title">{TEXT.list.title}</h2>
      <p className="unseen" role="status">
        {spoken}
      </p>
      <KeepNote />
      <Content analyses={analyses} />
    </section>
  );
}
