import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { TEXT } from '../../src/web/text.ts';

/**
 * The picture of the video that is on the screen, counted from 0. The handle of the position is at the one asked for,
 * as soon as it is asked for.
 */
export async function seenPicture(page: Page): Promise<number> {
  const words = await page.locator('.position small').innerText();
  return Number(/picture (\d+) of/.exec(words)?.[1]) - 1;
}

/** Until the video has found the picture that it was asked for. */
export async function untilFound(page: Page): Promise<number> {
  const asked = async (): Promise<number> => Number(await page.getByLabel(TEXT.player.position).inputValue());
  await expect.poll(async () => (await seenPicture(page)) - (await asked())).toBe(0);
  return seenPicture(page);
}

/** Presses a key that leads to another picture. @returns the one it led to, once it is seen */
export async function move(page: Page, key: string): Promise<number> {
  const before = await untilFound(page);
  await page.keyboard.press(key);
  await expect.poll(() => seenPicture(page)).not.toBe(before);
  return untilFound(page);
}
