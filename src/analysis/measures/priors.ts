import type { ReadingId } from './reading.ts';

/**
 * What can be wrong in the same way throughout a clip (1 sigma). Drawn once per draw of the Monte Carlo, on top of
 * what the body and the events say of their own errors (scale, speed, zero of the angles, event times).
 */
export const PRIORS = {
  /**
   * Segment tables and the hip point against force plates: 0.015 (brief, section 1, budget for GCM x). On the labelled
   * clip the hip point lies 5 to 10 cm ahead of the trochanter, under loose shorts, and carries a third of the body: 0.013
   * more.
   */
  gcmForwardM: 0.02,
  /** The ball is derived from heel and toe points. Assumed: half a shoe size either way. */
  ballAlongFootM: 0.01,
  /**
   * Event rules differ between runners by a constant. Toe-off as in the brief, section 4: the medians of 29 drawn clips
   * with detected points lie -14 to +14 ms off. Contact: 6 instead of its 8 ms; there they lie -7 to +3 ms off.
   */
  initialContactMs: 6,
  toeOffMs: 9,
  /** Camera not quite side-on (brief, section 4); the feet stand about 5 cm beside the plane of the GCM. */
  yawDeg: 5,
  footBesideGcmM: 0.05,
} as const;

/**
 * Error of filtered points: correlated over about two frames at 60 fps (brief, section 4: AR(1), rho 0.6). The
 * filter, not the camera, sets that, so that the noise is drawn on this time step at any higher frame rate.
 */
export const NOISE = { stepMs: 1000 / 60, rho: 0.6 } as const;

/** What is seen too high at contact (see Seen) differs between runners by this share of it (1 sigma). Assumed. */
export const CONTACT_ERROR_SHARE = 0.45;

/**
 * Heel to foot_index over leg length (brief, section 5): turns an error of the flat angle of the foot into one of the
 * flat level of the heel, which is laid out from the toe.
 */
export const HEEL_TO_TOE_PER_LEG = 0.28;

/**
 * What the low-pass filter takes from fast turns, as a share of the value (1 sigma). Measured on the two marker files
 * with the filters in use at 30 to 240 frames per second: peak dorsiflexion velocity -16 to -28 %, peak
 * plantarflexion velocity 0 to -11 %. For yield and range of the push-off: scatter between feet of the share that
 * detected points show (SEEN_BY_DETECTOR), as a share of it. Fall and rise of the GCM: detected points show 91 % of
 * them on drawn runners (50 feet), true ones all.
 */
export const SMOOTHING_SD: Partial<Record<ReadingId, number>> = {
  peakDorsiflexionVelocityDegS: 0.1,
  peakPlantarflexionVelocityDegS: 0.06,
  plantarflexionExcursionDeg: 0.075,
  dorsiflexionYieldDeg: 0.13,
  dorsiflexionYieldRatio: 0.13,
  gcmDropM: 0.09,
  gcmRiseM: 0.09,
};

/** Height of the GCM over the ground: 0.57 of stature, of which the leg is 0.53 (Drillis and Contini 1966). */
export const GCM_HEIGHT_PER_LEG = 0.57 / 0.53;
