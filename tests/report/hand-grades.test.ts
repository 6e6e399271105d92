import { describe, expect, it } from 'vitest';
import { headline } from '../../src/report/headline.ts';
import { withHandGrades, type HandGrade } from '../../src/report/hand-grades.ts';
import { adviceLists } from '../../src/report/content/advice.ts';
import { faultSection } from '../../src/report/html/fault-section.ts';
import { GRADE_WORD, machineGradeText } from '../../src/report/words.ts';
import { syntheticAnalysis } from './fixture/fixture-analysis.ts';

const { analysis } = syntheticAnalysis();
const [machine] = analysis.faults;

function given(grade: HandGrade['grade'], author: string | null = 'Anna'): HandGrade {
  return { fault: machine.id, foot: machine.foot, grade, reason: 'Seen on <b>film</b>', author };
}

describe('a grade given by hand', () => {
  it('is shown beside the one of the machine, whose analysis stays as it is', () => {
    const before = JSON.stringify(analysis);
    const { text } = faultSection(withHandGrades(analysis, [given('severe')]));
    expect(text).toContain('Set by hand by Anna: Seen on &lt;b&gt;film&lt;/b&gt;.');
    expect(text).toContain(`The machine said ${machineGradeText(machine)}`);
    expect(text).toContain(`machine: ${machineGradeText(machine)}`);
    expect(text).toContain(`By the numbers of this video: ${machine.why}`);
    expect(JSON.stringify(analysis)).toBe(before);
  });

  it('names nobody while it is not stored', () => {
    expect(faultSection(withHandGrades(analysis, [given('mild', null)])).text).toContain('Set by hand: Seen');
  });

  it('is not given a probability, and the headline says that it is by hand', () => {
    const none = analysis.faults.map(({ id, foot }) => ({ ...given('none'), fault: id, foot }));
    const [first, ...others] = none;
    const judged = withHandGrades(analysis, [{ ...first, grade: 'severe' }, ...others]);
    const { sentence, detail } = headline(judged);
    expect(sentence).toContain(`(${GRADE_WORD.severe}, set by hand)`);
    expect(detail).toBe(`${analysis.faults.length} grades were set by hand.`);
    expect(adviceLists(judged).flatMap(({ advice }) => advice)).not.toHaveLength(0);
  });

  it('changes nothing where there is none', () => {
    expect(withHandGrades(analysis, [])).toBe(analysis);
  });
});
