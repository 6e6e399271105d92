import { SIDES, type Side } from '../../src/analysis/pose-track.ts';
import type { BodySize } from './anthropometry.ts';
import { centreOfMass } from './centre-of-mass.ts';
import { contactStartS, type GaitPattern } from './gait-pattern.ts';
import { HipTable } from './hip-table.ts';
import { LegMotion } from './leg-motion.ts';
import { soleHeight } from './leg-pose.ts';
import { massPath, type MassPath } from './mass-path.ts';
import type { RunnerPose } from './runner-pose.ts';
import { runningUpperBody } from './upper-body.ts';
import { minus, plus, type Vector } from './vector.ts';

/** A runner whose every moment is known. Time in seconds from a contact of the left foot; frame: RunnerPose. */
export interface Runner {
  readonly body: BodySize;
  readonly pattern: GaitPattern;
  poseAt(timeS: number): RunnerPose;
  /** Centre of mass of `poseAt`. */
  gcmAt(timeS: number): Vector;
}

/** Each round leaves a tenth of the error: the planted leg, which does not follow the hip, is that heavy. */
const ROUNDS = 10;

/**
 * Finds the path of mid-hip that puts the whole body's centre of mass on its path while each planted foot
 * moves with the ground, and the height and push that bend the knees at contact and toe-off as the pattern says.
 * @throws RangeError when no body can run the pattern
 */
export function solveRunner(body: BodySize, pattern: GaitPattern): Runner {
  let earlyPush = 0;
  let path = massPath(pattern, earlyPush);
  const hips = new HipTable(pattern.strideS);
  hips.shift({ x: 0, y: 0.97 * body.legLength });
  let runner = runnerOver(body, pattern, path, hips);
  let carriedY = runner.gcmAt(0).y - path(0).y;
  for (let round = 0; round < ROUNDS; round += 1) {
    settle(hips, (timeS) => minus(plus(path(timeS), { x: 0, y: carriedY }), runner.gcmAt(timeS)));
    const legs = motions(body, pattern, path, hips);
    const atContact = missing(legs, 'contact', pattern.kneeAtContactDeg);
    const atToeOff = missing(legs, 'toe-off', pattern.kneeAtToeOffDeg);
    hips.shift({ x: 0, y: atContact });
    carriedY += atContact;
    earlyPush += (atToeOff - atContact) / liftPerEarlyPush(pattern);
    path = massPath(pattern, earlyPush);
    runner = runnerOver(body, pattern, path, hips);
  }
  refuseTheImpossible(runner, motions(body, pattern, path, hips), hips);
  return runner;
}

/** A sole gives way by a few millimetres; a foot that swings deeper than this has gone through the ground. */
const DEEPEST_SOLE_M = -0.006;

function refuseTheImpossible(runner: Runner, { left, right }: Legs, hips: HipTable): void {
  const missingM = Math.max(left.missingReach(), right.missingReach());
  if (missingM > 0)
    throw new RangeError(
      `this stride cannot be run: the leg is ${Math.ceil(1000 * missingM)} mm too short to stay on the ground`,
    );
  for (let row = 0; row < hips.rows; row += 1) {
    const { legs } = runner.poseAt(hips.timeOf(row));
    if (Math.min(soleHeight(legs.left), soleHeight(legs.right)) < DEEPEST_SOLE_M)
      throw new RangeError('this stride cannot be run: the swinging foot would go through the ground');
  }
}

type Legs = Readonly<Record<Side, LegMotion>>;

function motions(body: BodySize, pattern: GaitPattern, path: MassPath, hips: HipTable): Legs {
  const motion = (side: Side): LegMotion =>
    new LegMotion(body, pattern, side, path(contactStartS(pattern, side)).x, (timeS) => hips.at(timeS));
  return { left: motion('left'), right: motion('right') };
}

function runnerOver(body: BodySize, pattern: GaitPattern, path: MassPath, hips: HipTable): Runner {
  const frozen = hips.copy();
  const legs = motions(body, pattern, path, frozen);
  const poseAt = (timeS: number): RunnerPose => ({
    ...runningUpperBody(body, frozen.at(timeS), timeS / pattern.strideS, pattern.trunkLeanDeg),
    legs: { left: legs.left.poseAt(timeS), right: legs.right.poseAt(timeS) },
  });
  return { body, pattern, poseAt, gcmAt: (timeS) => centreOfMass(poseAt(timeS), body.sex) };
}

function settle(hips: HipTable, missingAt: (timeS: number) => Vector): void {
  for (let row = 0; row < hips.rows; row += 1) hips.add(row, missingAt(hips.timeOf(row)));
}

/** For the leg that reaches further: of two uneven legs the other is bent a little more than the pattern says. */
function missing(legs: Legs, at: 'contact' | 'toe-off', kneeDeg: number): number {
  return Math.min(legs.left.missingHeight(at, kneeDeg), legs.right.missingHeight(at, kneeDeg));
}

/** Metres the centre of mass is higher at toe-off, against contact, per unit of early push. */
function liftPerEarlyPush(pattern: GaitPattern): number {
  const rise = (earlyPush: number): number => {
    const path = massPath(pattern, earlyPush);
    return SIDES.reduce((sum, side) => {
      const contact = contactStartS(pattern, side);
      return sum + (path(contact + pattern.feet[side].contactTimeS).y - path(contact).y) / SIDES.length;
    }, 0);
  };
  return rise(1) - rise(0);
}
