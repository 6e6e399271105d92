import type { FaultFinding, FaultId } from '../result.ts';
import { isFound } from './said-grade.ts';

/**
 * What to change while running, by fault: the most useful thing first. In our words, after N. Romanov, "Calf
 * Soreness" (Pose Method of running, 2004).
 */
export const RUNNING_ADVICE: Readonly<Record<FaultId, readonly string[]>> = {
  'landing-ahead': [
    'Let the foot come down closer to under your body: think of a shorter, quicker step rather than reaching forward.',
    'Lean as a whole from the ankles and let the body fall over the foot, braking as little as you can.',
  ],
  'heel-held': [
    'Let the heel touch the ground on every step; weight on the forefoot does not mean a heel in the air.',
    'Put less effort into staying on the ball of the foot and leave the ankle free to move.',
  ],
  'push-off': [
    'Do not push yourself forward with the leg or the foot; feel the foot being relieved of weight instead.',
    'Aim to run low and quiet: a push that lifts you has to be paid again at the next landing.',
  ],
  'slow-passage': [
    'Let the body pass over the foot without lingering: in Romanov’s account that is what releases the calf.',
    'Change support sooner: lift the foot as the body passes it.',
  ],
  'stiff-ankle': [
    'Relax the calf as the foot meets the ground and let the ankle give way while the body still comes down.',
    'Allow the heel to settle; bracing the ankle makes the calf hold the whole body on its way down.',
  ],
  'late-pull': [
    'Attend to one thing only: pulling the foot up from the ground, towards the hip.',
    'Start the pull early, while the foot is being unloaded, and let it be short and light.',
  ],
};

/** How to prepare, for every fault that is there. */
export const PREPARATION_ADVICE: readonly string[] = [
  'Prepare with rope jumping, lifting the feet instead of pushing, with shoes and barefoot; start with few jumps and add slowly.',
  'Add running drills, strength exercises and short barefoot runs to learn a loose ankle.',
];

/** Only for what is found: nobody should change a stride for a fault that may not be there. */
export function adviceFor(graded: FaultFinding): string[] {
  return isFound(graded) ? [...RUNNING_ADVICE[graded.id], ...PREPARATION_ADVICE] : [];
}
