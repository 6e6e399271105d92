import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

function pathOf(name: string): string | null {
  try {
    return execFileSync('which', [name], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/**
 * The system's Chromium, or null: tests of the page are then skipped aloud.
 * @throws Error where CI is set and it is missing
 */
export function chromiumPath(): string | null {
  const found = NAMES.map(pathOf).find((path) => path !== null) ?? null;
  if (found === null && process.env.CI !== undefined) throw new Error('CI needs Chromium to be installed.');
  if (found === null)
    console.warn('Skipped: there is no Chromium on this machine, so the page is not tested.');
  return found;
}

export function openBrowser(executablePath: string): Promise<Browser> {
  // As root, as in a container, Chromium starts only without its sandbox; it opens nothing but our own page.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
