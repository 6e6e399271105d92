import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

interface AxeResult {
  violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
}

/** What a screen reader or a keyboard would stumble over. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

/** Parts of the page that a screen reader would list under one and the same name. */
export async function repeatedLandmarks(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>('axe.run({ runOnly: ["landmark-unique"] })');
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
}

/**
 * True when something is wider than the window, and stays so: charts are told of their new width only with the next
 * picture of the screen, and are drawn anew with one after that.
 */
export function overflows(page: Page): Promise<boolean> {
  return page
    .waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth, null, { timeout: 5000 })
    .then(
      () => false,
      () => true,
    );
}

/** Where something is, once it has stopped moving: what is above it may still be on its way. */
export async function restingBox(what: Locator): Promise<Box> {
  const boxes: (Box | null)[] = [];
  await expect
    .poll(async () => {
      boxes.unshift(await what.boundingBox());
      await what.page().waitForTimeout(100);
      return boxes[0] !== null && isDeepStrictEqual(boxes[0], boxes[1]);
    })
    .toBe(true);
  const [box] = boxes;
  if (box === null) throw new Error('It is not shown.');
  return box;
}
