import type { Analysis } from '../../analysis/result.ts';
import { FAULT_WORDS, GRADE_RANK, GRADE_WORD, shownGrade } from '../../report/words.ts';
import { TEXT } from '../text.ts';
import type { VideoPlayer } from './video-player.ts';

/** Goes to the picture a finding rests on, the gravest first. */
export function FindingChoice({ analysis, player }: { analysis: Analysis; player: VideoPlayer }) {
  const findings = analysis.faults
    .flatMap((fault) => (fault.evidence === null ? [] : [{ fault, frame: fault.evidence.frame }]))
    .sort((a, b) => GRADE_RANK[b.fault.grade] - GRADE_RANK[a.fault.grade]);
  if (findings.length === 0) return null;
  return (
    <label className="finding-choice">
      <span>{TEXT.player.finding}</span>
      <select
        value=""
        onChange={(event) => {
          player.goTo(findings[Number(event.target.value)].frame);
        }}
      >
        <option value="" disabled>
          {TEXT.player.findingChoose}
        </option>
        {findings.map(({ fault }, i) => (
          <option key={`${fault.id} ${fault.foot}`} value={i}>
            {TEXT.player.findingOption(FAULT_WORDS[fault.id].name, fault.foot, GRADE_WORD[shownGrade(fault)])}
          </option>
        ))}
      </select>
    </label>
  );
}
