import { SIDES, type Side } from '../../analysis/pose-track.ts';
import type { Analysis, FaultFinding, FaultId } from '../../analysis/result.ts';
import { headline } from '../headline.ts';
import { byHandOf } from '../hand-grades.ts';
import { legOf, machineGradeText } from '../words.ts';

export const NO_FINDINGS = 'No fault could be judged in this clip.';
export const NOT_JUDGED = 'Not judged in this clip.';
export const FINDINGS_NOTE =
  'The percentage is the probability that the grade is right, given the errors of this video. Where no single grade has more than half, the grades that share it are named together. A mild fault counts as found, with advice, when mild or worse is at least twice as likely as none. ± is one standard error: the true value lies within it about two times in three. On the bars the diamond is the number, the line through it the error, the shaded part what is expected at this speed.';

/** False for a refused clip too: its findings would all repeat the reason of the refusal. */
export function hasFindings(analysis: Analysis): boolean {
  return analysis.faults.length > 0 && headline(analysis).kind !== 'refused';
}

export function findingOf(analysis: Analysis, id: FaultId, foot: Side): FaultFinding | null {
  return analysis.faults.find((one) => one.id === id && one.foot === foot) ?? null;
}

/** What can mislead every finding of a foot is said once, above the cards. */
function sharedConfounders(analysis: Analysis, foot: Side): string[] {
  const findings = analysis.faults.filter((fault) => fault.foot === foot);
  if (findings.length < 2) return [];
  return findings[0].confounders.filter((one) => findings.every((fault) => fault.confounders.includes(one)));
}

/** What can mislead many findings, each line naming which. */
export function sharedConfounderLines(analysis: Analysis): string[] {
  const [left, right] = SIDES.map((foot) => sharedConfounders(analysis, foot));
  return [
    ...left.filter((one) => right.includes(one)).map((one) => `All findings: ${one}`),
    ...left.filter((one) => !right.includes(one)).map((one) => `Left foot: ${one}`),
    ...right.filter((one) => !left.includes(one)).map((one) => `Right foot: ${one}`),
  ];
}

/** What can mislead this finding beyond what is said of all; null when nothing does. */
export function ownConfounders(analysis: Analysis, finding: FaultFinding): string | null {
  const shared = sharedConfounders(analysis, finding.foot);
  const own = finding.confounders.filter((one) => !shared.includes(one));
  return own.length === 0 ? null : `What can mislead here: ${own.join(' ')}`;
}

/** What a coach has to say to the grade, and what the machine said; null for the machine's own grade. */
export function handGradeText(finding: FaultFinding): string | null {
  const byHand = byHandOf(finding);
  if (byHand === null) return null;
  const { author, reason, machine } = byHand;
  const by = author === null ? 'Set by hand' : `Set by hand by ${author}`;
  return `${by}: ${withFullStop(reason)} The machine said ${withFullStop(machineGradeText(machine))}`;
}

/** The machine's grade where another is shown in its place; null where it is shown itself. */
export function replacedGradeText(finding: FaultFinding): string | null {
  const byHand = byHandOf(finding);
  return byHand === null ? null : `machine: ${machineGradeText(byHand.machine)}`;
}

/** The sentence on the number, which is the machine's also where the grade beside it is not. */
export function whyText(finding: FaultFinding): string {
  return byHandOf(finding) === null ? finding.why : `By the numbers of this video: ${finding.why}`;
}

function withFullStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Which foot to trust more; null when the view does not tell. */
export function trustText(analysis: Analysis): string | null {
  const near = SIDES.find((foot) => legOf(analysis, foot) === 'near');
  const far = SIDES.find((foot) => legOf(analysis, foot) === 'far');
  if (near === undefined || far === undefined) return null;
  return `The ${near} leg is near the camera and seen in full; the ${far} leg is hidden by it for part of every step, so trust the ${near} foot’s numbers more than the ${far} foot’s.`;
}
