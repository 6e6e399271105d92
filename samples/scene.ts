import { bodySize, type BodySize } from './kinematics/anthropometry.ts';
import { centreOfMass } from './kinematics/centre-of-mass.ts';
import { gaitPattern } from './kinematics/gait-pattern.ts';
import type { RunnerPose } from './kinematics/runner-pose.ts';
import { solveRunner, type Runner } from './kinematics/runner.ts';
import { standingPose } from './kinematics/standing.ts';
import type { Vector } from './kinematics/vector.ts';
import type { Recipe } from './recipe.ts';

/** What happens in front of the camera. */
export interface Scene {
  readonly recipe: Recipe;
  readonly body: BodySize;
  readonly runner: Runner;
  /** Stride time (see Runner) of the first running frame. */
  readonly firstStrideS: number;
  at(timeS: number): Moment;
}

/** The runner at one moment; `x` is to be added to the pose to find him in the picture (0 is its middle). */
export interface Moment {
  readonly pose: RunnerPose;
  readonly gcm: Vector;
  readonly x: number;
  readonly standing: boolean;
  /** How far the belt has run, in metres. */
  readonly beltM: number;
}

/** A clip may begin anywhere in a stride: the seed says where, by the golden ratio for an even spread. */
function startShare(seed: number): number {
  return (0.15 + seed * 0.618034) % 1;
}

export function sceneOf(recipe: Recipe): Scene {
  const body = bodySize(recipe.heightM, recipe.sex);
  const runner = solveRunner(body, gaitPattern(recipe, body));
  const still = standingPose(body);
  const firstStrideS = startShare(recipe.seed) * runner.pattern.strideS;
  const at = (timeS: number): Moment => {
    const runningS = timeS - recipe.standingS;
    if (runningS < 0)
      return { pose: still, gcm: centreOfMass(still, body.sex), x: 0, standing: true, beltM: 0 };
    const pose = runner.poseAt(firstStrideS + runningS);
    const beltM = recipe.speedMps * runningS;
    const x = recipe.setting === 'treadmill' ? 0 : beltM - (recipe.speedMps * recipe.durationS) / 2;
    return { pose, gcm: centreOfMass(pose, body.sex), x, standing: false, beltM };
  };
  return { recipe, body, runner, firstStrideS, at };
}
