const MINUS = '\u2212';
/** Keeps a number and its unit on one line. */
export const NO_BREAK = '\u00a0';

/** Fixed decimals with a true minus sign, never "−0". */
export function decimalText(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? MINUS + text : text;
}

/** Decimals that a value with this standard uncertainty deserves: two figures of the error if it begins with 1. */
export function decimalsForError(sd: number, most: number): number {
  if (sd <= 0) return most;
  const exponent = Math.floor(Math.log10(sd));
  const leading = sd / 10 ** exponent;
  const decimals = (leading < 1.95 ? 1 : 0) - exponent;
  return Math.min(Math.max(decimals, 0), most);
}

/** "31.5 ± 1.6": both rounded as the error allows. */
export function plusMinusText(value: number, sd: number, mostDecimals: number): string {
  const decimals = decimalsForError(sd, mostDecimals);
  return `${decimalText(value, decimals)}${NO_BREAK}±${NO_BREAK}${decimalText(sd, decimals)}`;
}

/** A probability or share in whole percent; never certain unless it is exactly 0 or 1. */
export function percentText(share: number): string {
  // From here on it would be rounded to 100.
  if (share >= 0.995 && share < 1) return `>99${NO_BREAK}%`;
  if (share > 0 && share < 0.005) return `<1${NO_BREAK}%`;
  return `${Math.round(100 * share)}${NO_BREAK}%`;
}

/** A probability comes from a limited number of repetitions, so it is never given as certain. */
export function probabilityPercentText(probability: number): string {
  return percentText(Math.min(Math.max(probability, 0.001), 0.999));
}
