import type { SeenShares } from './body.ts';

/**
 * The detector, and the filter its noise needs, smooth the fast turns of the ankle. Medians over 56 feet of drawn runners
 * with detected points, at 30 to 240 frames per second alike; 68 % lie within 0.11 and 0.05 of them (SMOOTHING_SD).
 * The look kept for tests is not among them. The range of the push-off is counted after the foot line is corrected.
 */
export const SEEN_BY_DETECTOR: SeenShares = { yield: 0.73, pushOff: 0.91 };
