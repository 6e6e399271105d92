import { SIDES } from '../../src/analysis/pose-track.ts';
import { contactStartS, type GaitPattern } from './gait-pattern.ts';
import { pushGain, repeatingPath, type Push } from './ground-push.ts';
import type { Vector } from './vector.ts';

const GRAVITY = 9.81;

export type MassPath = (timeS: number) => Vector;

/**
 * Where the centre of mass goes over a stride, in metres from where it is at the left contact: ballistic in
 * flight, carried by smooth pushes in contact, slowed and sped up again a little in each of them.
 * @param earlyPush second sine of the vertical push against its first: + pushes early and lifts the toe-off
 */
export function massPath(pattern: GaitPattern, earlyPush: number): MassPath {
  const { strideS, flatPush, brakingMps } = pattern;
  const unit = pushes(pattern, [1, earlyPush, flatPush]);
  const strength = (GRAVITY * strideS) / unit.reduce((sum, push) => sum + pushGain(push), 0);
  const up = repeatingPath(
    unit.map((push) => ({ ...push, sines: push.sines.map((a) => a * strength) })),
    -GRAVITY,
    strideS,
  );
  const forward = repeatingPath(braking(pattern, brakingMps), 0, strideS);
  return (timeS) => ({ x: forward(timeS), y: up(timeS) });
}

function pushes(pattern: GaitPattern, sines: readonly number[]): Push[] {
  return SIDES.map((side) => ({
    startS: contactStartS(pattern, side),
    durationS: pattern.feet[side].contactTimeS,
    sines,
  }));
}

/** One full sine against, then along, the direction of running: loses and regains `brakingMps`. */
function braking(pattern: GaitPattern, brakingMps: number): Push[] {
  return pushes(pattern, []).map((push) => ({
    ...push,
    sines: [0, (-Math.PI * brakingMps) / push.durationS],
  }));
}
