import { useLayoutEffect, useRef } from 'react';
import { SIDES, type Side } from '../../analysis/pose-track.ts';
import { FAULT_IDS, type FaultId } from '../../analysis/result.ts';
import { percentText } from '../../report/number-text.ts';
import { FAULT_WORDS } from '../../report/words.ts';
import { GradedFinding } from '../compare/graded-finding.tsx';
import { Link } from '../link.tsx';
import { TEXT } from '../text.ts';
import { paceText } from '../upload/facts-draft.ts';
import { dayText } from './days.ts';
import type { Run } from './run.ts';

function RunHead({ run }: { run: Run }) {
  const { id, clipName, day, dayFrom, correctedness, result } = run;
  const speed = result.runner.speedMps;
  const { kind } = correctedness;
  return (
    <th scope="col">
      {dayText(day)}
      <small>{TEXT.history.dayFrom[dayFrom]}</small>
      <small>
        <Link to={{ view: 'analysis', id }}>{clipName}</Link>
      </small>
      <small>{speed === null ? TEXT.history.noSpeed : TEXT.history.pace(paceText(speed.value))}</small>
      <small>
        {kind === 'automatic'
          ? TEXT.history.automatic
          : TEXT.history.correctedness[kind](correctedness.revision)}
      </small>
    </th>
  );
}

function GradeCell({ run, id, foot }: { run: Run; id: FaultId; foot: Side }) {
  const finding = run.result.faults.find((one) => one.id === id && one.foot === foot);
  if (finding === undefined) return <td>{TEXT.history.notJudged}</td>;
  return (
    <td>
      <GradedFinding finding={finding} />
    </td>
  );
}

function StrikeCell({ run, foot }: { run: Run; foot: Side }) {
  const strike = run.result.summary.strikeType[foot];
  return (
    <td>
      {strike.value === null
        ? TEXT.history.notMeasured
        : TEXT.history.strike(strike.value, percentText(strike.share), strike.n)}
    </td>
  );
}

function Rows({ runs, id }: { runs: readonly Run[]; id: FaultId | 'strike' }) {
  return (
    <tbody>
      <tr className="fault-name">
        <th scope="rowgroup" colSpan={runs.length + 1}>
          <span>{id === 'strike' ? TEXT.history.footStrike : FAULT_WORDS[id].name}</span>
        </th>
      </tr>
      {SIDES.map((foot) => (
        <tr key={foot}>
          <th scope="row">{TEXT.player.side[foot]}</th>
          {runs.map((run) =>
            id === 'strike' ? (
              <StrikeCell key={run.id} run={run} foot={foot} />
            ) : (
              <GradeCell key={run.id} run={run} id={id} foot={foot} />
            ),
          )}
        </tr>
      ))}
    </tbody>
  );
}

/** The grade of every fault, foot by foot, run by run; the newest run is last, and in view. */
export function FindingsTable({ runs }: { runs: readonly Run[] }) {
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = scroll.current;
    if (element !== null) element.scrollLeft = element.scrollWidth;
  }, [runs.length]);
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">{TEXT.history.findings}</h2>
      <div ref={scroll} className="scroll" role="group" aria-labelledby="findings-title" tabIndex={0}>
        <table className="findings-over-time">
          <thead>
            <tr>
              <th scope="col">{TEXT.history.foot}</th>
              {runs.map((run) => (
                <RunHead key={run.id} run={run} />
              ))}
            </tr>
          </thead>
          {FAULT_IDS.map((id) => (
            <Rows key={id} runs={runs} id={id} />
          ))}
          <Rows runs={runs} id="strike" />
        </table>
      </div>
    </section>
  );
}
