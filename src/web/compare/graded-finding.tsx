import type { FaultFinding } from '../../analysis/result.ts';
import { replacedGradeText } from '../../report/content/findings.ts';
import { probabilityText, shownGrade } from '../../report/words.ts';
import { GradeMark } from './grade-mark.tsx';

/** The grade that counts and how sure it is; beside one that a coach set, the machine's. */
export function GradedFinding({ finding }: { finding: FaultFinding }) {
  const replaced = replacedGradeText(finding);
  return (
    <>
      <GradeMark grade={shownGrade(finding)} />
      <small>{probabilityText(finding)}</small>
      {replaced !== null && <small>{replaced}</small>}
    </>
  );
}
