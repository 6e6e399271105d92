import type { GradeByHand } from '../../analysis/corrections/corrections.ts';
import type { FaultComparison } from '../../analysis/comparison/compare-faults.ts';
import type { FaultFinding } from '../../analysis/result.ts';
import { probabilityPercentText } from '../../report/number-text.ts';
import { FAULT_WORDS, footWord, GRADE_WORD, probabilityText, shownGrade } from '../../report/words.ts';
import { TEXT } from '../text.ts';
import { GradeMark } from './grade-mark.tsx';
import type { Both, Role } from './role.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** The verdict on a fault in words, with its probability. */
export function faultVerdict({ verdict, odds, reason }: FaultComparison): string {
  if (odds === null) return TEXT.compare.notComparable(reason ?? '');
  const share = probabilityPercentText;
  if (verdict === 'better') return TEXT.compare.better(share(odds.better));
  if (verdict === 'worse') return TEXT.compare.worse(share(odds.worse));
  return TEXT.compare.unchangedGrade(share(odds.better), share(odds.same), share(odds.worse));
}

/** The grades that coaches gave in the reviews of the two. */
export type HandGrades = Both<readonly GradeByHand[]>;

interface GradedProps {
  finding: FaultFinding;
  role: Role;
  byHand: HandGrades;
}

/** The machine's grade, which is compared, and beneath it a coach's, which is not: it carries no probability. */
function Graded({ finding, role, byHand }: GradedProps) {
  const given = byHand[role].find(({ fault, foot }) => fault === finding.id && foot === finding.foot);
  return (
    <td data-label={TEXT.compare.roles[role]}>
      <GradeMark grade={shownGrade(finding)} />
      <small>{probabilityText(finding)}</small>
      {given !== undefined && <small>{TEXT.compare.byHand(GRADE_WORD[given.grade])}</small>}
    </td>
  );
}

function Row({ fault, byHand }: { fault: FaultComparison; byHand: HandGrades }) {
  return (
    <tr>
      <th scope="row">
        {FAULT_WORDS[fault.id].name}
        <small>{TEXT.compare.footOf(footWord(fault.foot))}</small>
      </th>
      <Graded finding={fault.before} role="before" byHand={byHand} />
      <Graded finding={fault.after} role="after" byHand={byHand} />
      <td className="words">
        <VerdictMark kind={fault.verdict}>{faultVerdict(fault)}</VerdictMark>
      </td>
    </tr>
  );
}

/** The grades before and after, and whether the difference is more than chance. */
export function FaultTable({ faults, byHand }: { faults: readonly FaultComparison[]; byHand: HandGrades }) {
  const { columns, roles } = TEXT.compare;
  return (
    <section aria-labelledby="faults-title">
      <h2 id="faults-title">{TEXT.compare.faults}</h2>
      <p className="note">{TEXT.compare.faultsNote}</p>
      <div className="scroll" role="region" aria-label={TEXT.compare.faults} tabIndex={0}>
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
              <Row key={`${fault.id} ${fault.foot}`} fault={fault} byHand={byHand} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
