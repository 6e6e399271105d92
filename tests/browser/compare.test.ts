import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../src/analysis/corrections/corrections.ts';
import { clipFactsSchema } from '../../src/api/analyses.ts';
import { FAULT_WORDS, SET_BY_HAND } from '../../src/report/words.ts';
import { TEXT } from '../../src/web/text.ts';
import { NOBODY, serve } from '../server/served.ts';
import { ffmpeg, H264, pattern, temporaryFolder } from '../video/making-clips.ts';
import { chromiumPath, openBrowser } from './chromium.ts';
import { storeFinished } from './finished-analysis.ts';
import { overflows, repeatedLandmarks, restingBox, seriousFindings } from './page-checks.ts';

const path = chromiumPath();
const clip = join(temporaryFolder(), 'clip.mp4');
const { compare } = TEXT;

describe.skipIf(path === null)('two analyses compared', () => {
  const served = serve();
  const made: { browser?: Browser; page?: Page } = {};
  const page = (): Page => {
    if (made.page === undefined) throw new Error('The browser is not open.');
    return made.page;
  };
  const show = async (before: string, after: string): Promise<void> => {
    await page().goto(served.url(`/?before=${before}&after=${after}`));
  };
  const shownPictures = (): Promise<string[]> => page().locator('.player-status').allInnerTexts();

  beforeAll(async () => {
    await ffmpeg(...pattern(150), ...H264, clip);
    await storeFinished(served, 'spring', clip, { heightM: 1.7, speedMps: 2.6 });
    await storeFinished(served, 'autumn', clip, { heightM: 1.86, speedMps: 3.3 });
    made.browser = await openBrowser(path ?? '');
    made.page = await made.browser.newPage({ viewport: { width: 1440, height: 900 } });
  }, 120_000);
  afterAll(async () => {
    await made.browser?.close();
  });

  it('shows both videos at contact, what has changed and what may mislead', async () => {
    await show('spring', 'autumn');
    await page().getByRole('heading', { name: compare.measures }).waitFor();
    expect(await page().locator('video').count()).toBe(2);
    expect(await page().getByRole('slider').getAttribute('aria-valuetext')).toBe(compare.phaseText(0));
    expect(await page().locator('.notes').innerText()).toContain('faster by 2.5');
    expect(await page().locator('.notes').innerText()).toContain('The heights given differ');
    expect(await page().locator('.comparison').last().getByRole('row').count()).toBeGreaterThan(60);
  });

  it('moves both videos with one slider, by keys and by playing', async () => {
    const atContact = await shownPictures();
    await page().getByRole('slider').fill('60');
    await expect.poll(shownPictures).not.toEqual(atContact);
    // Each video finds its picture by itself, the one sooner than the other.
    for (const i of [0, 1])
      await expect
        .poll(async () => Number(/(\d+) %/.exec((await shownPictures())[i])?.[1]))
        .toBeGreaterThan(40);
    const later = await shownPictures();
    await page().getByRole('button', { name: compare.playBoth }).click();
    await expect.poll(shownPictures).not.toEqual(later);
    await page().getByRole('button', { name: TEXT.player.pause }).click();
    await page()
      .getByRole('button', { name: `${compare.roles.after}: ${compare.nextStep}` })
      .or(page().getByRole('button', { name: `${compare.roles.after}: ${compare.previousStep}` }))
      .and(page().locator(':enabled'))
      .first()
      .click();
    await page().getByLabel(compare.alignments.passage).check();
  });

  it('takes keys after a click in one of the pictures', async () => {
    await page().locator('.stage video').first().click();
    await page().keyboard.press(' ');
    await page().getByRole('button', { name: compare.playBoth }).waitFor();
    const phase = (): Promise<string> => page().getByRole('slider').inputValue();
    // Where it stands by now is chance: after the last picture there is no next one, and the nearest may be less than
    // a percent away. A contact or a toe-off is on the other side, and has pictures after it.
    const before = await phase();
    await page().keyboard.press(Number(before) < 50 ? 'ArrowDown' : 'ArrowUp');
    await expect.poll(phase).not.toBe(before);
    const event = await phase();
    await page().keyboard.press('ArrowRight');
    await expect.poll(phase).not.toBe(event);
  });

  it.each([390, 1440])('can be used in a window of %i pixels', async (width) => {
    await page().setViewportSize({ width, height: 900 });
    expect(await overflows(page())).toBe(false);
    expect(await seriousFindings(page())).toEqual([]);
    expect(await repeatedLandmarks(page())).toEqual([]);
  });

  it('shows both videos and the slider together on a phone', async () => {
    await page().setViewportSize({ width: 390, height: 844 });
    const [first, second] = await Promise.all([0, 1].map((i) => restingBox(page().locator('.stage').nth(i))));
    const slider = await restingBox(page().getByRole('slider'));
    expect(second.x).toBeGreaterThanOrEqual(first.x + first.width);
    expect(slider.y + slider.height - Math.min(first.y, second.y)).toBeLessThan(700);
  });

  it('compares the corrected result where there is one, and says whose', async () => {
    const corrections = {
      ...NO_CORRECTIONS,
      facts: { heightM: 1.7, speedMps: 2.6 },
      grades: [{ fault: 'landing-ahead', foot: 'left', grade: 'moderate', reason: 'Seen from behind.' }],
    };
    await fetch(served.url('/api/analyses/autumn/review'), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ basedOn: 0, corrections, author: 'Coach' }),
    });
    await page().reload();
    await page().getByText(TEXT.review.revision(1, 'Coach')).waitFor();
    await page().getByText('Landing ahead of the body, left foot').waitFor();
    expect(await page().locator('.notes').innerText()).not.toContain('faster');
  });

  it('counts the grade that a coach gave and signed off, with the machine’s beside it', async () => {
    await fetch(served.url('/api/analyses/autumn/sign-offs'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ revision: 1, author: 'Coach' }),
    });
    await page().reload();
    const row = page().getByRole('row', { name: FAULT_WORDS['landing-ahead'].name }).first();
    await row.getByText(SET_BY_HAND, { exact: true }).waitFor();
    const [before, after] = await row.locator('td[data-label]').allInnerTexts();
    expect(before).not.toContain(SET_BY_HAND);
    expect(after).toMatch(/^moderate\s+set by hand\s+machine: /);
    expect(await row.locator('.words').innerText()).toContain(compare.machineVerdict(''));
  });

  it.each([390, 1440])('shows grades by hand in a window of %i pixels', async (width) => {
    await page().setViewportSize({ width, height: 900 });
    expect(await overflows(page())).toBe(false);
    expect(await seriousFindings(page())).toEqual([]);
  });

  it('is marked in the list as corrected, signed off and shared, which a deletion takes along', async () => {
    await served.stores.shares.add('autumn', 'Coach', 30);
    await page().goto(served.url('/'));
    const row = page().locator('.row', { hasText: 'autumn.mp4' });
    const { marks } = TEXT.list;
    await row.getByText(marks.corrected(1), { exact: true }).waitFor();
    expect(await row.locator('.marks li').allInnerTexts()).toEqual([
      marks.corrected(1),
      marks.signedOff(1, 1),
      marks.shared,
    ]);
    expect(await page().locator('.marks').count()).toBe(1);
    await row.getByRole('button', { name: TEXT.list.removeOf('autumn.mp4') }).click();
    const dialog = page().getByRole('dialog');
    await dialog.getByText(TEXT.remove.signedOff).waitFor();
    await dialog.getByText(TEXT.remove.shared).waitFor();
    await dialog.getByRole('button', { name: TEXT.remove.keep }).click();
  });

  it('is reached from the list and from a report', async () => {
    await page().goto(served.url('/'));
    const inList = page().getByRole('button', { name: compare.withOf('autumn.mp4') });
    await inList.waitFor();
    expect(await seriousFindings(page())).toEqual([]);
    await inList.click();
    await page().getByRole('dialog').getByRole('link', { name: 'spring.mp4' }).waitFor();
    expect(await seriousFindings(page())).toEqual([]);
    await page().keyboard.press('Escape');
    await page().getByRole('link', { name: 'autumn.mp4' }).click();
    await page()
      .getByRole('button', { name: compare.withOf('autumn.mp4') })
      .click();
    await page().getByRole('dialog').getByRole('link', { name: 'spring.mp4' }).click();
    await page().getByRole('heading', { name: compare.title }).waitFor();
    // The one added first is before, from wherever the comparison is asked for.
    expect(new URL(page().url()).searchParams.get('before')).toBe('spring');
  });

  it('says what is wrong with an address that names no two analyses', async () => {
    await show('spring', 'spring');
    await page().getByText(compare.same).waitFor();
    await show('spring', 'unknown');
    await page().getByText(compare.failed(compare.roles.after)).waitFor();
  });

  it('waits for what is not analysed yet, and says when nothing will come of it', async () => {
    const facts = clipFactsSchema.parse({});
    const known = { clipSha256: 'other', clipBytes: 1, clipName: 'later.mp4', facts };
    await served.store.add({ id: 'later', ...known, belongsTo: NOBODY });
    await show('spring', 'later');
    await page().getByText(compare.notFinished(compare.roles.after, 'later.mp4')).waitFor();
    await served.store.cancel('later');
    await page().getByText(compare.noResult(compare.roles.after, 'later.mp4')).waitFor();
  });
});
