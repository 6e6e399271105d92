/** One contact's push as a sum of sines over the contact: coefficient k drives sin((k + 1) pi s), s = 0..1. */
export interface Push {
  readonly startS: number;
  readonly durationS: number;
  /** Acceleration, m/s2. */
  readonly sines: readonly number[];
}

/** Velocity (m/s) a whole push gives. */
export function pushGain(push: Push): number {
  return velocityWithin(push, push.durationS);
}

function velocityWithin(push: Push, t: number): number {
  const s = t / push.durationS;
  return push.sines.reduce((sum, a, i) => {
    const k = (i + 1) * Math.PI;
    return sum + (a * push.durationS * (1 - Math.cos(k * s))) / k;
  }, 0);
}

function displacementWithin(push: Push, t: number): number {
  const s = t / push.durationS;
  return push.sines.reduce((sum, a, i) => {
    const k = (i + 1) * Math.PI;
    return sum + a * push.durationS ** 2 * (s / k - Math.sin(k * s) / k ** 2);
  }, 0);
}

function displacement(push: Push, t: number): number {
  const since = t - push.startS;
  if (since <= 0) return 0;
  if (since <= push.durationS) return displacementWithin(push, since);
  return displacementWithin(push, push.durationS) + pushGain(push) * (since - push.durationS);
}

/**
 * Path under a constant acceleration and the pushes of one stride, in metres from where the stride starts.
 * The pushes must undo the constant acceleration over a stride; the path then repeats exactly.
 */
export function repeatingPath(
  pushes: readonly Push[],
  constant: number,
  strideS: number,
): (t: number) => number {
  const drift = (t: number): number =>
    pushes.reduce((sum, push) => sum + displacement(push, t), (constant * t ** 2) / 2);
  const startVelocity = -drift(strideS) / strideS;
  return (t) => {
    const within = t - strideS * Math.floor(t / strideS);
    return drift(within) + startVelocity * within;
  };
}
