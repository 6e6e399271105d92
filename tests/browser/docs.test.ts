import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../server/served.ts';
import { chromiumPath, openBrowser } from './chromium.ts';
import { overflows, seriousFindings } from './page-checks.ts';

const path = chromiumPath();

const WINDOWS = [
  { width: 390, colorScheme: 'light', paper: 'rgb(255, 255, 255)' },
  { width: 390, colorScheme: 'dark', paper: 'rgb(20, 25, 29)' },
  { width: 1440, colorScheme: 'light', paper: 'rgb(255, 255, 255)' },
  { width: 1440, colorScheme: 'dark', paper: 'rgb(20, 25, 29)' },
] as const;

describe.skipIf(path === null)('the description of the interface', () => {
  const served = serve();
  const made: { browser?: Browser } = {};
  beforeAll(async () => {
    made.browser = await openBrowser(path ?? '');
  }, 60_000);
  afterAll(async () => {
    await made.browser?.close();
  });

  it.each(WINDOWS)(
    'fits a window of $width px, $colorScheme, with all fields unfolded',
    async ({ width, colorScheme, paper }) => {
      const page = await made.browser?.newPage({ viewport: { width, height: 900 }, colorScheme });
      if (page === undefined) throw new Error('The browser is not open.');
      const refused: string[] = [];
      page.on('console', (message) => refused.push(message.text()));
      await page.goto(served.url('/api/docs'));
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      expect(await overflows(page)).toBe(false);
      // The look is in force, and nothing of the page is refused by its own policy.
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(paper);
      expect(await page.evaluate(async () => (await document.fonts.ready).check('16px Inter'))).toBe(true);
      expect(refused).toEqual([]);
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('link', { name: 'openapi.json' }).click();
      await page.waitForURL(/\/api\/openapi\.json$/);
      await page.close();
    },
  );
});
