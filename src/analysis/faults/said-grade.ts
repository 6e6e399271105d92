import type { FaultFinding, Grade } from '../result.ts';
import { NEEDED_CONFIDENCE, type Distribution } from './probability.ts';
import type { ResolvedGrade } from './severity.ts';

type Graded = Pick<FaultFinding, 'grade' | 'probability' | 'distribution'>;

/** Neighbouring grades said together, since none of them alone is more likely than not. */
const TOGETHER = {
  'none-or-mild': ['none', 'mild'],
  'mild-or-worse': ['mild', 'moderate', 'severe'],
  'moderate-or-severe': ['moderate', 'severe'],
} as const satisfies Record<string, readonly ResolvedGrade[]>;

type Together = keyof typeof TOGETHER;
export type SaidGrade = Grade | Together;

function shareOf(distribution: Distribution, together: Together): number {
  return TOGETHER[together].reduce((sum, grade) => sum + distribution[grade], 0);
}

/** That there is the fault at all, however grave; null where that was not worked out. */
export function faultProbability({ distribution }: Graded): number | null {
  return distribution === null ? null : shareOf(distribution, 'mild-or-worse');
}

/** Whether a fault is named as found and advised on: a mild one only where there being one at all is sure enough. */
export function isFound({ grade, distribution }: Graded): boolean {
  if (grade === 'none' || grade === 'not-resolvable') return false;
  if (grade !== 'mild' || distribution === null) return true;
  return shareOf(distribution, 'mild-or-worse') >= NEEDED_CONFIDENCE;
}

function together(graded: Graded): Together {
  if (graded.grade === 'moderate' || graded.grade === 'severe') return 'moderate-or-severe';
  return isFound(graded) ? 'mild-or-worse' : 'none-or-mild';
}

/** What is said of a finding, and how probable that is: the single grade only where it has more than half. */
export function saidGrade(graded: Graded): { grade: SaidGrade; probability: number } {
  const { grade, probability, distribution } = graded;
  if (grade === 'not-resolvable' || distribution === null || probability > 0.5) return { grade, probability };
  const said = together(graded);
  return { grade: said, probability: shareOf(distribution, said) };
}
