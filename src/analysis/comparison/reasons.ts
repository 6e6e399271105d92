/** Why something is missing before, after or in both, in one text; null is not missing. */
export function missingReason(before: string | null, after: string | null): string {
  if (before !== null && before === after) return `Before and after: ${before}`;
  return [before === null ? null : `Before: ${before}`, after === null ? null : `After: ${after}`]
    .filter((one) => one !== null)
    .join(' ');
}
