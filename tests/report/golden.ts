import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const GOLDEN_FOLDER = new URL('golden/', import.meta.url);

/** Numbers to `decimals` places, so that the last digits of another machine's arithmetic do not count. */
export function normaliseDigits(text: string, decimals = 1): string {
  return text.replace(/-?\d+\.\d+(e[+-]?\d+)?/g, (number) =>
    String(Number(Number(number).toFixed(decimals)) + 0),
  );
}

/**
 * Compares with tests/report/golden/<name>. On failure the new text is left beside it as `<name>-changed`;
 * UPDATE_GOLDEN=1 accepts it.
 */
export function expectGolden(name: string, text: string): void {
  const [stem, extension] = [name.replace(/\.[^.]+$/, ''), name.replace(/^.*\./, '.')];
  const golden = fileURLToPath(new URL(name, GOLDEN_FOLDER));
  const changed = fileURLToPath(new URL(`${stem}-changed${extension}`, GOLDEN_FOLDER));
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
  const same = existsSync(golden) && readFileSync(golden, 'utf8') === text;
  if (same) rmSync(changed, { force: true });
  else writeFileSync(changed, text);
  expect(same, `${name} differs from its golden; compare with ${stem}-changed${extension}`).toBe(true);
}
