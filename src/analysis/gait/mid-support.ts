/**
 * Mid support as shares of the contact time: the whole shoe lies on the ground here in nearly every runner. Source:
 * biomechanics brief, section 4b.
 */
export const MID_SUPPORT = { from: 0.2, to: 0.5 } as const;
