import { note } from '../quality-notes.ts';
import type { FaultFinding, FaultId, QualityNote } from '../result.ts';
import { isFound } from './said-grade.ts';

function isFault(finding: FaultFinding, id: FaultId): boolean {
  return finding.id === id && isFound(finding);
}

/** Two faults that share the ankle's angle are explained once, beside both findings; null when not both are there. */
export function couplingNote(findings: readonly FaultFinding[]): QualityNote | null {
  const both = findings.some(
    (held) =>
      isFault(held, 'heel-held') &&
      findings.some((stiff) => isFault(stiff, 'stiff-ankle') && stiff.foot === held.foot),
  );
  return both ? note('heel-and-ankle-coupled') : null;
}
