import { decimalText } from '../report/number-text.ts';

/** "1.20": seconds of a moment. */
export function secondsText(timeMs: number): string {
  return decimalText(timeMs / 1000, 2);
}
