import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../src/analysis/corrections/corrections.ts';
import { TEXT } from '../../src/web/text.ts';
import { serve } from '../server/served.ts';
import { ffmpeg, H264, pattern, temporaryFolder } from '../video/making-clips.ts';
import { chromiumPath, openBrowser } from './chromium.ts';
import { storeFinished } from './finished-analysis.ts';
import { overflows, seriousFindings } from './page-checks.ts';

const path = chromiumPath();
const clip = join(temporaryFolder(), 'clip.mp4');

describe.skipIf(path === null)('a review', () => {
  const served = serve();
  const made: { browser?: Browser; page?: Page } = {};
  const page = (): Page => {
    if (made.page === undefined) throw new Error('The browser is not open.');
    return made.page;
  };

  beforeAll(async () => {
    await ffmpeg(...pattern(150), ...H264, clip);
    await storeFinished(served, 'run', clip, { heightM: 1.8, speedMps: 3 });
    made.browser = await openBrowser(path ?? '');
  }, 120_000);
  // Each its own page: what one leaves undone is not the next one's.
  beforeEach(async () => {
    if (made.browser === undefined) throw new Error('The browser is not open.');
    made.page = await made.browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page().goto(served.url('/'));
    await page().getByRole('link', { name: 'run.mp4' }).click();
    await page().locator('video').waitFor();
  }, 30_000);
  afterEach(async () => {
    await made.page?.close();
  });
  afterAll(async () => {
    await made.browser?.close();
  });

  const ask = (method: 'PUT' | 'POST', path: string, body: object): Promise<Response> =>
    fetch(served.url(`/api/analyses/run/${path}`), {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const begin = async (): Promise<void> => {
    await page().getByRole('button', { name: TEXT.review.switchOn }).click();
    await page().locator('.review-timeline').waitFor();
  };

  const picture = (): Promise<string> => page().getByLabel(TEXT.player.position).inputValue();
  const goToPicture = async (frame: number): Promise<void> => {
    await page().getByLabel(TEXT.player.position).fill(String(frame));
    await expect.poll(picture).toBe(String(frame));
  };
  const press = async (key: string): Promise<void> => {
    await page().keyboard.press(key);
  };
  /** Until another picture is there: the keys that mark act on the one that is seen. */
  const move = async (key: string): Promise<void> => {
    const before = await picture();
    await press(key);
    await expect.poll(picture).not.toBe(before);
  };

  it('gives the keys to the player with a click in the picture', async () => {
    await page().locator('.stage video').click();
    await page().getByRole('button', { name: TEXT.player.pause }).waitFor();
    await press(' ');
    await page().getByRole('button', { name: TEXT.player.play }).waitFor();
    const before = Number(await picture());
    await move('ArrowRight');
    expect(Number(await picture())).toBe(before + 1);
    expect(await page().evaluate(() => scrollY)).toBe(0);
  }, 30_000);

  it('plays with the space bar, and goes by event, as soon as it has begun', async () => {
    await begin();
    await press(' ');
    await page().getByRole('button', { name: TEXT.player.pause }).waitFor();
    await press(' ');
    await page().getByRole('button', { name: TEXT.player.play }).waitFor();
    // How far it has played by now depends on the machine, and before the first event there is none.
    await goToPicture(60);
    // Nor does it matter that the focus is nowhere.
    await page().evaluate(() => {
      (document.activeElement as HTMLElement).blur();
    });
    await press('ArrowUp');
    await expect.poll(async () => Number(await picture())).toBeLessThan(60);
    expect(await page().evaluate(() => scrollY)).toBe(0);
    const end = page().getByRole('button', { name: TEXT.review.switchOff });
    await end.focus();
    await press(' ');
    await page().getByRole('button', { name: TEXT.review.switchOn }).waitFor();
  }, 30_000);

  it('keeps the timeline still under an event that is dragged to its edge', async () => {
    await begin();
    const stretch = () => page().locator('.review-timeline > text').allTextContents();
    const grip = page().locator('.event-handle').last();
    await page().locator('.review-timeline').scrollIntoViewIfNeeded();
    const [box, timeline] = [
      await grip.boundingBox(),
      await page().locator('.review-timeline').boundingBox(),
    ];
    if (box === null || timeline === null) throw new Error('There is no event to drag.');
    const y = box.y + box.height / 2;
    const before = await stretch();
    const pictureBefore = await picture();
    await page().mouse.move(box.x + box.width / 2, y);
    await page().mouse.down();
    const edge = timeline.x + timeline.width;
    for (let x = edge - 4; x <= edge + 12; x += 2) {
      await page().mouse.move(x, y);
      await page().waitForTimeout(60);
      expect(await stretch()).toEqual(before);
    }
    expect(await picture()).not.toBe(pictureBefore);
    // Back to where it came from nothing is corrected.
    await page().mouse.move(box.x + box.width / 2, y, { steps: 5 });
    await page().mouse.up();
    await page().getByRole('button', { name: TEXT.review.switchOff }).click();
  }, 60_000);

  it('keeps the begin of a stretch that is too short', async () => {
    await begin();
    const { standing, news, markCancel } = TEXT.review;
    await page().getByRole('button', { name: standing.begin }).click();
    const end = page().getByRole('button', { name: /^Runner stands from/ });
    await end.click();
    await page().getByText(news.standsShort).waitFor();
    await end.waitFor();
    await page().getByRole('button', { name: markCancel }).click();
    await page().getByRole('button', { name: standing.begin }).waitFor();
    await page().getByRole('button', { name: TEXT.review.switchOff }).click();
  }, 30_000);

  it('is not lost by going back, unless that is wanted', async () => {
    await begin();
    for (const key of [']', ']', 'ArrowRight']) await move(key);
    await press('c');
    await page().getByText(TEXT.review.unsaved).waitFor();
    const address = page().url();
    const asked: string[] = [];
    const answer = (accept: boolean): void => {
      page().once('dialog', (dialog) => {
        asked.push(dialog.message());
        void (accept ? dialog.accept() : dialog.dismiss());
      });
    };
    for (let times = 1; times <= 2; times++) {
      answer(false);
      await page().goBack();
      await expect.poll(() => asked.length).toBe(times);
      expect(page().url()).toBe(address);
      await page().getByText(TEXT.review.unsaved).waitFor();
    }
    answer(true);
    await page().goBack();
    await page().getByRole('heading', { name: TEXT.list.title }).waitFor();
    expect(new Set(asked)).toEqual(new Set([TEXT.review.leave]));
    await page().goForward();
    await page().locator('video').waitFor();
    expect(asked).toHaveLength(3);
  }, 30_000);

  it('says who signed off, when and with which remark, and that it was changed since', async () => {
    const words = TEXT.review.signOffNote;
    const store = async (basedOn: number, heightM: number): Promise<void> => {
      const corrections = { ...NO_CORRECTIONS, facts: { heightM } };
      await ask('PUT', 'review', { basedOn, corrections, author: 'Runner' });
    };
    await store(0, 1.81);
    await ask('POST', 'sign-offs', { revision: 1, author: 'Coach', remark: 'Checked every contact.' });
    await page().reload();
    const note = page().locator('.sign-off-note');
    await note.waitFor();
    expect(await note.innerText()).toContain('Revision 1 was signed off by Coach');
    expect(await note.innerText()).toContain('Checked every contact.');
    expect(await note.innerText()).not.toContain(words.changed(1));

    await store(1, 1.82);
    await page().reload();
    await page().getByText(words.changed(1)).waitFor();
    expect(await note.innerText()).toContain('Coach');
    await page()
      .getByRole('link', { name: words.files(1) })
      .click();
    await page()
      .getByRole('heading', { name: TEXT.report.filesOfSigned(1) })
      .waitFor();
    await page()
      .getByRole('button', { name: TEXT.report.makeFiles(1) })
      .waitFor();
    await page()
      .getByRole('button', { name: TEXT.report.makeFiles(2) })
      .waitFor();
  }, 30_000);

  it('says beside each correction who made it, whichever revision came after', async () => {
    const corrections = {
      ...NO_CORRECTIONS,
      facts: { heightM: 1.82 },
      swappedLegs: [{ fromFrame: 1, toFrame: 2 }],
    };
    await ask('PUT', 'review', { basedOn: 2, corrections, author: 'Coach' });
    await page().reload();
    await begin();
    const row = (what: string): Promise<string> =>
      page().locator('.corrections tr', { hasText: what }).innerText();
    expect(await row(TEXT.review.rows.facts.heightM)).toContain(TEXT.review.savedBy('Runner', ''));
    expect(await row(TEXT.review.rows.legs(2, 3))).toContain(TEXT.review.savedBy('Coach', ''));
  }, 30_000);

  it.each([1024, 1100, 1199, 1280, 1440])(
    'stands beside picture and timeline in a window of %i px',
    async (width) => {
      await page().setViewportSize({ width, height: 768 });
      await begin();
      const place = async (what: string) => {
        const box = await page().locator(what).boundingBox();
        if (box === null) throw new Error(`${what} is not shown.`);
        return { left: box.x, right: box.x + box.width, bottom: box.y + box.height };
      };
      await page()
        .locator('.report-page')
        .evaluate((all) => {
          all.scrollIntoView();
        });
      const timeline = await place('.review-timeline');
      expect(timeline.bottom).toBeLessThan(768);
      expect((await place('.stage')).bottom).toBeLessThan(768);
      expect((await place('.review-panel')).left).toBeGreaterThan(timeline.right);
      expect(await overflows(page())).toBe(false);
      expect(await seriousFindings(page())).toEqual([]);
    },
    30_000,
  );

  it('fits a phone', async () => {
    await page().setViewportSize({ width: 390, height: 844 });
    await begin();
    expect(await overflows(page())).toBe(false);
    expect(await seriousFindings(page())).toEqual([]);
  }, 30_000);

  it('shows what was signed off behind a link, not what was changed since', async () => {
    const response = await ask('POST', 'links', { days: 1 });
    const { secret } = (await response.json()) as { secret: string };
    await page().goto(served.url(`/?shared=${secret}`));
    const note = page().locator('.sign-off-note');
    await note.waitFor();
    expect(await note.innerText()).toContain('Revision 1 was signed off by Coach');
    expect(await note.innerText()).not.toContain(TEXT.review.signOffNote.changed(1));
    expect(
      await page()
        .getByRole('heading', { name: TEXT.report.filesOfSigned(1) })
        .count(),
    ).toBe(0);
    const offered = page().locator('#files li');
    await offered.first().waitFor();
    // What there is: no video, and no table.
    const { pdf, pdfLetter, data } = TEXT.report;
    expect(await offered.allInnerTexts()).toEqual([pdf, pdfLetter, data]);
  }, 30_000);
});
