/**
 * What can be wrong in the same way throughout a clip (1 sigma). Drawn once per draw of the Monte Carlo, on top of
 * what the body and the events say of their own errors (scale, speed, zero of the angles, event times).
 */
export const PRIORS = {
  /** Segment tables and the hip point against force plates (brief, section 1, budget for GCM x). */
  gcmForwardM: 0.015,
  /** The ball is derived from heel and toe points. Assumed: half a shoe size either way. */
  ballAlongFootM: 0.01,
  /** Event rules differ between runners by a constant (brief, sections 2 and 4). */
  initialContactMs: 8,
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

/** Standing height, heel to ball: turns an error of foot pitch into one of heel height (brief, section 5). */
export const HEEL_TO_BALL_PER_LEG = 0.22;
