import { useId, useState, type SyntheticEvent } from 'react';
import { ALL_GRADES, type Analysis } from '../../analysis/result.ts';
import { LONGEST_REASON } from '../../api/corrections.ts';
import { GRADE_WORD, machineGradeText } from '../../report/words.ts';
import { TEXT } from '../text.ts';
import { FindingOptions, findingOfKey, findingText } from './finding-options.tsx';
import { withGrade } from './grade-edits.ts';
import type { Desk } from './use-desk.ts';

const WORDS = TEXT.review.grades;
const EMPTY = { finding: '', grade: '', reason: '' };

function MachineGrade({ analysis, findingKey }: { analysis: Analysis; findingKey: string }) {
  const finding = findingOfKey(findingKey);
  if (finding === null) return null;
  const found = analysis.faults.find(({ id, foot }) => id === finding.fault && foot === finding.foot);
  return (
    <p className="hint">{found === undefined ? WORDS.notJudged : WORDS.machine(machineGradeText(found))}</p>
  );
}

/** A grade in place of the machine's, with the reason. */
export function GradeForm({ desk }: { desk: Desk }) {
  const id = useId();
  const { actions, reviewing } = desk;
  const [said, setSaid] = useState(EMPTY);
  const [strict, setStrict] = useState(false);
  const field = (name: keyof typeof EMPTY) => ({
    id: `${id}-${name}`,
    value: said[name],
    onChange: (event: { target: { value: string } }) => {
      setSaid({ ...said, [name]: event.target.value });
    },
  });
  const finding = findingOfKey(said.finding);
  const grade = ALL_GRADES.find((one) => one === said.grade);
  const reason = said.reason.trim();
  const complete = finding !== null && grade !== undefined && reason !== '';
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setStrict(!complete);
    if (!complete) return;
    actions.change(
      withGrade(reviewing.draft.now, { ...finding, grade, reason }),
      WORDS.given(findingText(finding), GRADE_WORD[grade]),
    );
    setSaid(EMPTY);
  };
  return (
    <form className="grade-form" onSubmit={submit} noValidate>
      <p className="hint">{WORDS.hint}</p>
      <label htmlFor={`${id}-finding`}>{WORDS.finding}</label>
      <select {...field('finding')}>
        <option value="">{WORDS.choose}</option>
        <FindingOptions />
      </select>
      <MachineGrade analysis={reviewing.whole} findingKey={said.finding} />
      <label htmlFor={`${id}-grade`}>{WORDS.grade}</label>
      <select {...field('grade')}>
        <option value="">{WORDS.choose}</option>
        {ALL_GRADES.map((one) => (
          <option key={one} value={one}>
            {GRADE_WORD[one]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-reason`}>{WORDS.reason}</label>
      <input type="text" maxLength={LONGEST_REASON} aria-describedby={`${id}-wrong`} {...field('reason')} />
      <p id={`${id}-wrong`} role="alert" className="wrong">
        {strict && !complete && WORDS.missing}
      </p>
      <div className="actions">
        <button type="submit">{WORDS.apply}</button>
      </div>
    </form>
  );
}
