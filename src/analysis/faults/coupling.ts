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
  if (!both) return null;
  return {
    code: 'heel-and-ankle-coupled',
    severity: 'info',
    message:
      'A heel held off the ground and an ankle that does not give way show in the same ankle angle: read these two findings as one, the calf working while the body comes down. Letting the heel touch usually settles both.',
    affects: ['heel-held', 'stiff-ankle'],
  };
}
