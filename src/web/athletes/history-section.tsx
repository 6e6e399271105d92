import { useMemo, useState } from 'react';
import type { Athlete, Soreness } from '../../api/athletes.ts';
import { SORENESS_LEVELS } from '../../api/athletes.ts';
import { FailedToLoad, Loading } from '../messages.tsx';
import { TEXT } from '../text.ts';
import { DayStrip } from './day-strip.tsx';
import { FindingsTable } from './findings-table.tsx';
import { MAIN_QUANTITIES, OTHER_QUANTITIES, type Quantity } from './quantity.ts';
import { QuantityChart } from './quantity-chart.tsx';
import type { Run } from './run.ts';
import { SideKey } from './side-key.tsx';
import { SorenessMark } from './soreness-mark.tsx';
import { timelineOf, type Timeline } from './timeline.ts';
import { isMeasured } from '../analysis-state.ts';
import type { Runs } from './use-runs.ts';

function Legend({ timeline }: { timeline: Timeline }) {
  return (
    <ul className="history-legend">
      <SideKey />
      <li>
        <span className="swatch expected" /> {TEXT.history.expectedKey}
      </li>
      {timeline.band !== null && (
        <li>
          <span className="swatch adapting" /> {TEXT.adaptation.key}
        </li>
      )}
      <li>
        {TEXT.history.calvesKey}
        {SORENESS_LEVELS.map((level) => (
          <span key={level} className="level">
            <SorenessMark level={level} /> {TEXT.soreness.level[level]}
          </span>
        ))}
      </li>
    </ul>
  );
}

function Charts({ timeline, quantities }: { timeline: Timeline; quantities: readonly Quantity[] }) {
  return (
    <div className="history-charts">
      {quantities.map((quantity) => (
        <QuantityChart key={quantity.id} timeline={timeline} quantity={quantity} />
      ))}
    </div>
  );
}

/** The other charts are drawn once they are asked for. */
function OtherCharts({ timeline }: { timeline: Timeline }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{TEXT.history.others(OTHER_QUANTITIES.length)}</summary>
      {open && <Charts timeline={timeline} quantities={OTHER_QUANTITIES} />}
    </details>
  );
}

function leftOut({ records }: Runs): string | null {
  const others = records?.filter((record) => !isMeasured(record)) ?? [];
  return others.length === 0 ? null : TEXT.history.leftOut(others.length);
}

interface HistorySectionProps {
  athlete: Athlete;
  log: readonly Soreness[];
  history: Runs;
}

function Drawn({ runs, athlete, log }: { runs: readonly Run[]; athlete: Athlete; log: readonly Soreness[] }) {
  const { adaptationStart } = athlete;
  const timeline = useMemo(() => timelineOf(runs, log, adaptationStart), [runs, log, adaptationStart]);
  return (
    <>
      <FindingsTable runs={runs} />
      <section aria-labelledby="measures-title">
        <h2 id="measures-title">{TEXT.history.measures}</h2>
        <p className="note">{TEXT.history.note}</p>
        <Legend timeline={timeline} />
        <DayStrip timeline={timeline} />
        <Charts timeline={timeline} quantities={MAIN_QUANTITIES} />
        <OtherCharts timeline={timeline} />
      </section>
    </>
  );
}

/** Findings and measures of all finished runs over time. */
export function HistorySection({ athlete, log, history }: HistorySectionProps) {
  const { runs, records, toCome, error, again, hasOlder, showOlder } = history;
  const left = leftOut(history);
  return (
    <>
      {error !== null && <FailedToLoad error={error} again={again} />}
      {records === null && error === null && <Loading what={TEXT.history.loadingRuns} />}
      {toCome > 0 && error === null && <Loading what={TEXT.history.toCome(toCome)} />}
      {runs.length > 0 && <Drawn runs={runs} athlete={athlete} log={log} />}
      {records !== null && runs.length + toCome === 0 && (
        <p className="empty">
          <strong>{TEXT.history.emptyTitle}</strong> {TEXT.history.emptyDetail}
        </p>
      )}
      {left !== null && <p className="note">{left}</p>}
      {hasOlder && (
        <button type="button" onClick={showOlder} disabled={toCome > 0}>
          {TEXT.history.older}
        </button>
      )}
    </>
  );
}
