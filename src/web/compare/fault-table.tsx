import type { FaultComparison } from '../../analysis/comparison/compare-faults.ts';
import type { FaultFinding } from '../../analysis/result.ts';
import { probabilityPercentText } from '../../report/number-text.ts';
import { FAULT_WORDS, footWord } from '../../report/words.ts';
import { TEXT } from '../text.ts';
import { GradedFinding } from './graded-finding.tsx';
import { isGradedByHand, shownVerdict } from './hand-verdict.ts';
import type { Role } from './role.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** What the machine makes of its own two grades, in words with its probability. */
function machineVerdict({ verdict, odds, reason }: FaultComparison): string {
  if (odds === null) return TEXT.compare.notComparable(reason ?? '');
  const share = probabilityPercentText;
  if (verdict === 'better') return TEXT.compare.better(share(odds.better));
  if (verdict === 'worse') return TEXT.compare.worse(share(odds.worse));
  return TEXT.compare.unchangedGrade(share(odds.better), share(odds.same), share(odds.worse));
}

/** The verdict on a fault in words: by a coach's grade where there is one. */
export function faultVerdict(fault: FaultComparison): string {
  return isGradedByHand(fault) ? TEXT.compare.verdictsByHand[shownVerdict(fault)] : machineVerdict(fault);
}

function Graded({ finding, role }: { finding: FaultFinding; role: Role }) {
  return (
    <td data-label={TEXT.compare.roles[role]}>
      <GradedFinding finding={finding} />
    </td>
  );
}

function Row({ fault }: { fault: FaultComparison }) {
  return (
    <tr>
      <th scope="row">
        {FAULT_WORDS[fault.id].name}
        <small>{TEXT.compare.footOf(footWord(fault.foot))}</small>
      </th>
      <Graded finding={fault.before} role="before" />
      <Graded finding={fault.after} role="after" />
      <td className="words">
        <VerdictMark kind={shownVerdict(fault)}>{faultVerdict(fault)}</VerdictMark>
        {isGradedByHand(fault) && <small>{TEXT.compare.machineVerdict(machineVerdict(fault))}</small>}
      </td>
    </tr>
  );
}

/** The grades before and after, and whether the difference is more than chance. */
export function FaultTable({ faults }: { faults: readonly FaultComparison[] }) {
  const { columns, roles } = TEXT.compare;
  return (
    <section aria-labelledby="faults-title">
      <h2 id="faults-title">{TEXT.compare.faults}</h2>
      <p className="note">{TEXT.compare.faultsNote}</p>
      <div className="scroll" role="group" aria-label={TEXT.compare.faults} tabIndex={0}>
        <table className="comparison">
          <thead>
            <tr>
              {[columns.fault, roles.before, roles.after, columns.verdict].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.map((fault) => (
              <Row key={`${fault.id} ${fault.foot}`} fault={fault} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
