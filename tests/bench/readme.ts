import { readFileSync, writeFileSync } from 'node:fs';

const MARKER = '<!-- bench -->';

/**
 * The text with what stands between its two markers replaced; a section with them at the end when it has none.
 * @throws RangeError when there is only one marker
 */
export function withBench(text: string, bench: string): string {
  const block = `${MARKER}\n\n${bench.trim()}\n\n${MARKER}`;
  const parts = text.split(MARKER);
  if (parts.length === 1) return `${text.trimEnd()}\n\n## Accuracy\n\n${block}\n`;
  if (parts.length !== 3) throw new RangeError(`${parts.length - 1} bench markers instead of two`);
  return `${parts[0] ?? ''}${block}${parts[2] ?? ''}`;
}

export function writeBenchInto(path: string, bench: string): void {
  writeFileSync(path, withBench(readFileSync(path, 'utf8'), bench));
}
