import type { Seen } from './body.ts';

/**
 * The detector, and the filter its noise needs, draw an unusual or quickly turning leg towards the usual one.
 *
 * Contact: against the hand labels of the near leg of the treadmill clip, shank and foot pitch read 2.1 and 2.8 degrees
 * higher in the ten frames at contact than in the ten at mid support; on drawn runners 3.4 and 3.1 degrees higher than
 * they are, near and far alike.
 *
 * Segments: knees by BlazePose are off by 7.1 degrees in the mean, 5.1 too straight (JMIR preprint 102399); against the
 * labels the thigh reads 7 degrees too little, the hip point lying ahead of the trochanter, and on drawn runners 2 too
 * much; the shank 2 too little and 3 too much.
 */
const OF_BOTH_LEGS = {
  atContact: { shankDeg: 2.5, footPitchDeg: 3 },
  segmentSd: { thighDeg: 5.5, shankDeg: 3 },
} as const;

/**
 * Shares: the near knee hides the far one just when that ankle gives way. Drawn runners with detected points, the look
 * kept for tests not among them. Yield: least squares over 36 feet. Push-off, counted after the foot line is corrected:
 * median of 52 feet, near and far alike; of the strongest drawn push-offs the points show only 0.8. Single feet scatter
 * about them (SMOOTHING_SD).
 */
export const SEEN_BY_DETECTOR: Readonly<Record<'near' | 'far', Seen>> = {
  near: { yield: 0.67, pushOff: 0.9, ...OF_BOTH_LEGS },
  far: { yield: 0.6, pushOff: 0.9, ...OF_BOTH_LEGS },
};

/**
 * Models whose points were measured to be too rough for verdicts: over the clips of the bench `full` sees toe-off 1.4 frames
 * early on the labelled clip and finds 18 faults in the sound runner, `lite` loses a fifth of the contact time.
 */
const ROUGH_MODELS: ReadonlySet<string> = new Set(['full', 'lite']);

/** Whether verdicts are withheld because of the pose model; by its short or its full name. */
export function isRough(model: string): boolean {
  return ROUGH_MODELS.has(shortModelName(model));
}

/** Analyses before version 0.5 name the model without the family it belongs to. */
export function shortModelName(model: string): string {
  return model.replace(/^blazepose-/, '');
}
