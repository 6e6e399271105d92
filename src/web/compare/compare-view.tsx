import { useCallback, useEffect, useState } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { analysisPath, getAnalysis, getResult, type Result } from '../api/analyses.ts';
import { isFinal } from '../analysis-state.ts';
import { watchAnalysis } from '../api/events.ts';
import { Link } from '../link.tsx';
import { AnalysisProgress } from '../list/analysis-progress.tsx';
import { Loading, Trouble } from '../messages.tsx';
import { HOME } from '../route.ts';
import { TEXT } from '../text.ts';
import { useLoaded, type Loaded } from '../use-loaded.ts';
import { ComparePage } from './compare-page.tsx';
import type { Role } from './role.ts';

/** An analysis, and its result where it is finished. */
interface Found {
  readonly record: AnalysisRecord;
  readonly result: Result | null;
}

function useFound(id: string): [Loaded<Found>, reload: () => void] {
  const [round, setRound] = useState(0);
  const load = useCallback(
    async (signal: AbortSignal): Promise<Found> => {
      const record = await getAnalysis(analysisPath(id), signal);
      return { record, result: record.state === 'done' ? await getResult(analysisPath(id), signal) : null };
    },
    // A new round loads the same analysis again.
    [id, round],
  );
  const reload = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  return [useLoaded(load), reload];
}

/** An analysis under way, until it has ended. */
function UnderWay({ role, record: first, ended }: { role: Role; record: AnalysisRecord; ended: () => void }) {
  const [record, setRecord] = useState(first);
  useEffect(
    () =>
      watchAnalysis(first.id, {
        hear: (now) => {
          setRecord(now);
          if (isFinal(now.state)) ended();
        },
        gone: ended,
      }),
    [first.id, ended],
  );
  return (
    <div className="trouble waiting">
      <p role="status">
        <strong>{TEXT.compare.notFinished(TEXT.compare.roles[role], record.clipName)}</strong>{' '}
        {TEXT.compare.notFinishedDetail}
      </p>
      <AnalysisProgress record={record} />
    </div>
  );
}

/** Why one of the two cannot be compared yet, or ever; nothing when it can. */
function Hindrance({ role, found, reload }: { role: Role; found: Loaded<Found>; reload: () => void }) {
  const name = TEXT.compare.roles[role];
  if (found.state === 'loading') return <Loading what={TEXT.compare.loading(name)} />;
  if (found.state === 'failed') {
    const { error, again } = found;
    return (
      <Trouble title={TEXT.compare.failed(name)} detail={`${error.message} ${error.advice}`}>
        <button type="button" onClick={again}>
          {TEXT.errors.again}
        </button>
      </Trouble>
    );
  }
  const { record, result } = found.value;
  if (result !== null) return null;
  if (!isFinal(record.state)) return <UnderWay role={role} record={record} ended={reload} />;
  return (
    <Trouble title={TEXT.compare.noResult(name, record.clipName)} detail={TEXT.compare.noResultDetail}>
      <Link to={{ view: 'analysis', id: record.id }}>{TEXT.compare.seeWhy}</Link>
    </Trouble>
  );
}

function Pair({ before, after }: { before: string; after: string }) {
  const [first, reloadFirst] = useFound(before);
  const [second, reloadSecond] = useFound(after);
  if (
    first.state === 'ready' &&
    second.state === 'ready' &&
    first.value.result !== null &&
    second.value.result !== null
  )
    return (
      <ComparePage
        before={{ record: first.value.record, result: first.value.result }}
        after={{ record: second.value.record, result: second.value.result }}
      />
    );
  return (
    <>
      <Hindrance role="before" found={first} reload={reloadFirst} />
      <Hindrance role="after" found={second} reload={reloadSecond} />
    </>
  );
}

/** Two analyses side by side, or why they cannot be. */
export function CompareView({ before, after }: { before: string; after: string }) {
  useEffect(() => {
    document.title = TEXT.compare.documentTitle;
  }, []);
  return (
    <div className="compare">
      <p className="back">
        <Link to={HOME}>← {TEXT.report.back}</Link>
      </p>
      <h1>{TEXT.compare.title}</h1>
      {before === after ? (
        <Trouble title={TEXT.compare.same} detail={TEXT.compare.sameDetail}>
          <Link to={{ view: 'analysis', id: before }}>{TEXT.compare.toReport}</Link>
        </Trouble>
      ) : (
        <Pair before={before} after={after} />
      )}
    </div>
  );
}
