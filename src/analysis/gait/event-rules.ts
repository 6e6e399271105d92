/**
 * Constants of the event rules, in body units, one set for every runner, speed and frame rate. Found on two
 * treadmill runners with force plates (2.5 m/s forefoot, 4.1 m/s rearfoot; 50 N), see the accuracy table.
 *
 * Both rules follow the foot in the frame of the ground it stands on. There a planted foot does not move, so
 * that contact is the moment at which the arriving foot has slowed down to the speed of the ground, and toe-off the
 * moment at which the leaving foot has moved away from its place. Accelerations are not used: those of video keypoints
 * are noise. When the arriving heel reaches its place was tried for contact: as good on markers, but the detector's heel
 * point runs ahead of the heel while the toe is up, and without it contact is nearer on drawn clips and on the labelled
 * one.
 */
export const EVENT_RULES = {
  /** The heel has left when it is as far ahead of its place as the ground moves in this time ... */
  heelLeadAtToeOffMs: 31,
  /**
   * ... and this high over its flat place: where it is at toe-off on both treadmill runners (0.126 to 0.166 m with legs
   * of 0.957 m) and on the labelled treadmill clip (0.137 and 0.161 m).
   */
  heelRiseAtToeOffLegs: 0.155,
  /**
   * Weight of the rise against the lead. On detected points the rise is the better one for drawn clips (off by 7 against
   * 12 ms), the lead for the labelled clip; on markers they are alike.
   */
  riseWeightAtToeOff: 0.4,
  /** The arriving foot has landed when it moves no faster over the ground than this share of running speed ... */
  landedBelowSpeedShare: 0.2,
  /** ... which is this long after contact. */
  slowedAfterContactMs: 13,
  /** Weight of the turn of the foot against its arrival: on markers and on detected points neither is better. */
  turnWeightAtContact: 0.5,
  /**
   * Parts of a support, as shares of the provisional one, in which a part of the foot stands still. The velocity
   * of the ground is read from the toe after the belt has recovered from the landing, which slows it by several
   * percent (Willwacher et al. 2021), and before the foot leaves.
   */
  standing: { from: 0.3, to: 0.55 },
  heelBeforeToeOff: { from: 0.3, to: 0.5 },
  /** Zeni et al. 2008: the foot is furthest ahead of the hips shortly before contact, furthest behind after toe-off. */
  contactAfterFurthestAheadStrides: 0.035,
  toeOffBeforeFurthestBehindStrides: 0.147,
} as const;

/**
 * Scatter of the true events about the turning points of the foot in steady running, in ms (both runners above,
 * noise-free, both feet), and what the rules themselves may be off by for another runner.
 */
export const EVENT_ERRORS = {
  initialContact: { naturalScatterMs: 4.5, ruleSdMs: 5 },
  toeOff: { naturalScatterMs: 7, ruleSdMs: 6 },
  /** Share of the time between frames that sampling and exposure add. */
  frameStepShare: 0.2,
} as const;

/** A support outside these bounds is not one of running. Source: biomechanics brief section 2, physical gates. */
export const SUPPORT_LIMITS = {
  shortestMs: 120,
  longestMs: 400,
  leastFlightMs: -10,
  largestEventSdMs: 25,
} as const;
