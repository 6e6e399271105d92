/** A number with its standard uncertainty (1 sigma). */
export interface WithError {
  readonly value: number;
  readonly sd: number;
}

/** Two-sided 95 % of a normal error. */
const NEEDED_SDS = 1.96;

/**
 * After minus before, with the root of the sum of the squared errors.
 *
 * Nothing is added for the scatter from step to step: the error of a foot's median already comes from draws over other
 * strides of the clip (measures/draws.ts). Errors that both clips share, such as the assumed shape of the shoe, cancel
 * in the difference but are counted here as if they did not: the error is rather too large than too small.
 */
export function changeOf(before: WithError, after: WithError): WithError {
  return { value: after.value - before.value, sd: Math.hypot(before.sd, after.sd) };
}

/** Whether a change is more than its error at 95 %: of equal true values one pair in twenty is called changed. */
export function exceedsError({ value, sd }: WithError): boolean {
  return Math.abs(value) > NEEDED_SDS * sd;
}

/** Share of comparisons that are called changed although nothing has changed, if the stated errors are right. */
export const FALSE_ALARM_SHARE = 0.05;
