import { FALSE_ALARM_SHARE } from '../../analysis/comparison/change.ts';
import type { Comparison } from '../../analysis/comparison/compare-analyses.ts';
import type { MeasureComparison } from '../../analysis/comparison/compare-measures.ts';
import { FAULT_WORDS, footWord, GRADE_WORD, shownGrade } from '../../report/words.ts';
import { TEXT } from '../text.ts';
import { byText, changeWriter, measureName, writeCadence } from './change-text.ts';
import { faultVerdict } from './fault-table.tsx';
import { shownVerdict } from './hand-verdict.ts';
import { VerdictMark, type VerdictKind } from './verdict-mark.tsx';

interface Change {
  key: string;
  kind: VerdictKind;
  what: string;
  how: string;
  note: string;
}

function isChanged({ verdict }: { verdict: string }): boolean {
  return verdict !== 'unchanged' && verdict !== 'not-comparable';
}

function footed(name: string, foot: 'left' | 'right'): string {
  return TEXT.compare.ofFoot(name, footWord(foot).toLowerCase());
}

function faultChanges({ faults }: Comparison): Change[] {
  const changed = faults.filter((fault) => isChanged({ verdict: shownVerdict(fault) }));
  return changed.map((fault) => ({
    key: `${fault.id} ${fault.foot}`,
    kind: shownVerdict(fault),
    what: footed(FAULT_WORDS[fault.id].name, fault.foot),
    how: TEXT.compare.fromTo(GRADE_WORD[shownGrade(fault.before)], GRADE_WORD[shownGrade(fault.after)]),
    note: faultVerdict(fault),
  }));
}

function measureChange(one: MeasureComparison): Change {
  return {
    key: `${one.id} ${one.foot}`,
    kind: one.verdict,
    what: footed(measureName(one.id), one.foot),
    how: byText(one, changeWriter(one.id)),
    note: one.bySpeed ? TEXT.compare.bySpeed : '',
  };
}

function cadenceChange({ cadenceSpm }: Comparison): Change[] {
  if (!isChanged(cadenceSpm)) return [];
  const how = byText(cadenceSpm, writeCadence);
  return [{ key: 'cadence', kind: cadenceSpm.verdict, what: TEXT.compare.cadence, how, note: '' }];
}

function chanceText({ measures }: Comparison): string {
  const told = measures.filter(({ verdict }) => verdict !== 'not-comparable');
  if (told.length === 0) return TEXT.compare.nothingCompared;
  const changed = told.filter(isChanged).length;
  return TEXT.compare.chance(told.length, changed, Math.max(1, Math.round(FALSE_ALARM_SHARE * told.length)));
}

/** What these two videos can tell to have changed, and how much of that chance alone would give. */
export function ChangeList({ comparison }: { comparison: Comparison }) {
  const changes = [
    ...faultChanges(comparison),
    ...cadenceChange(comparison),
    ...comparison.measures.filter(isChanged).map(measureChange),
  ];
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{TEXT.compare.changes}</h2>
      {changes.length === 0 && <p className="detail">{TEXT.compare.noChange}</p>}
      <ul className="changes">
        {changes.map(({ key, kind, what, how, note }) => (
          <li key={key}>
            <VerdictMark kind={kind}>
              {what}: {how}
            </VerdictMark>
            {note !== '' && <small>{note}</small>}
          </li>
        ))}
      </ul>
      <p className="note">{chanceText(comparison)}</p>
      <p className="note">{TEXT.compare.cautious}</p>
    </section>
  );
}
