/** The largest of many values: `Math.max` takes no more arguments than fit on the stack. */
export function largestOf(values: Iterable<number>): number {
  let largest = -Infinity;
  for (const value of values) largest = Math.max(largest, value);
  return largest;
}
