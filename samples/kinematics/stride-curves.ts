import { radians } from './vector.ts';

export interface StrideCurve {
  readonly cos: readonly number[];
  readonly sin: readonly number[];
}

/** Degrees from vertical (thigh: knee ahead of hip +; shank: knee ahead of ankle +), foot pitch toe up +. */
export interface StrideCurves {
  readonly thigh: StrideCurve;
  readonly shank: StrideCurve;
  readonly foot: StrideCurve;
  /** Share of the stride at which the foot leaves the ground. */
  readonly toeOffShare: number;
}

/**
 * Harmonics 0-9 of the mean segment angles over a stride from initial contact, of two runners at 2.5 m/s
 * (runner 1, forefoot; runner 41, rearfoot), fitted to the curves computed from Fukuchi R.K., Fukuchi C.A.,
 * Duarte M. 2017, "A public dataset of running biomechanics and the effects of running speed on lower extremity
 * kinematics and kinetics", PeerJ 5:e3298, data under CC BY 4.0. Fit error below 0.8 degrees everywhere.
 */
const MEASURED: Readonly<Record<'forefoot' | 'rearfoot', StrideCurves>> = {
  forefoot: {
    toeOffShare: 0.361,
    thigh: {
      cos: [9.76, 16.01, -5.73, -1.55, 0.09, -0.18, 0.18, 0.05, -0.04, 0.01],
      sin: [0.0, -12.66, 5.46, 1.36, 0.38, -0.13, 0.09, 0.01, 0.09, 0.09],
    },
    shank: {
      cos: [33.24, -27.61, -8.84, -1.9, -0.7, -0.39, -0.08, -0.08, -0.13, -0.07],
      sin: [0.0, -8.94, 13.46, 0.28, 1.12, 0.25, 0.12, 0.18, 0.01, 0.06],
    },
    foot: {
      cos: [-33.21, 38.36, -3.69, -1.76, 1.14, -1.09, 0.22, -0.84, -0.1, -0.27],
      sin: [0.0, 15.52, -4.71, -3.04, -0.41, -0.05, -0.48, -0.55, 0.03, -0.23],
    },
  },
  rearfoot: {
    toeOffShare: 0.385,
    thigh: {
      cos: [8.6, 17.67, -7.13, -2.33, -0.39, -0.03, 0.18, 0.23, 0.11, 0.14],
      sin: [0.0, -11.0, 5.3, 0.95, 1.09, 0.07, -0.08, -0.27, -0.11, 0.0],
    },
    shank: {
      cos: [30.93, -28.15, -11.47, -1.16, -0.5, -0.19, 0.25, 0.1, 0.15, 0.15],
      sin: [0.0, -14.27, 14.22, 0.7, 1.1, 0.17, 0.1, 0.08, 0.0, -0.0],
    },
    foot: {
      cos: [-32.11, 44.2, 2.7, 0.35, 2.01, -0.37, 0.25, 0.21, 0.08, 0.29],
      sin: [0.0, 24.01, -13.05, -4.91, -1.93, -1.38, -0.65, -0.65, -0.05, -0.17],
    },
  },
};

function mean(a: StrideCurve, b: StrideCurve): StrideCurve {
  return {
    cos: a.cos.map((value, k) => (value + (b.cos[k] ?? 0)) / 2),
    sin: a.sin.map((value, k) => (value + (b.sin[k] ?? 0)) / 2),
  };
}

/** Curves of a runner of this strike; a midfoot striker is halfway between the two measured ones. */
export function strideCurves(strike: 'rearfoot' | 'midfoot' | 'forefoot'): StrideCurves {
  if (strike !== 'midfoot') return MEASURED[strike];
  const { forefoot, rearfoot } = MEASURED;
  return {
    thigh: mean(forefoot.thigh, rearfoot.thigh),
    shank: mean(forefoot.shank, rearfoot.shank),
    foot: mean(forefoot.foot, rearfoot.foot),
    toeOffShare: (forefoot.toeOffShare + rearfoot.toeOffShare) / 2,
  };
}

/** Angle in degrees at a share of the stride (1 is the next contact). */
export function curveAt(curve: StrideCurve, share: number): number {
  const turn = radians(360 * share);
  const cos1 = Math.cos(turn);
  const sin1 = Math.sin(turn);
  let [cos, sin] = [1, 0];
  let sum = 0;
  for (let k = 0; k < curve.cos.length; k += 1) {
    sum += curve.cos[k] * cos + curve.sin[k] * sin;
    [cos, sin] = [cos * cos1 - sin * sin1, sin * cos1 + cos * sin1];
  }
  return sum;
}
