import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../src/analysis/corrections/corrections.ts';
import { TEXT } from '../../src/web/text.ts';
import { serve } from '../server/served.ts';
import { ffmpeg, H264, pattern, temporaryFolder } from '../video/making-clips.ts';
import { chromiumPath, openBrowser } from './chromium.ts';
import { storeFinished } from './finished-analysis.ts';
import { overflows, restingBox, seriousFindings } from './page-checks.ts';
import { move, seenPicture, untilFound } from './seen-picture.ts';

const path = chromiumPath();
const clip = join(temporaryFolder(), 'clip.mp4');

describe.skipIf(path === null)('a review', () => {
  const served = serve();
  const made: { browser?: Browser; page?: Page | undefined } = {};
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
  });
  afterEach(async () => {
    await made.page?.close();
  });
  afterAll(async () => {
    await made.browser?.close();
  });

  const ask = async (method: 'PUT' | 'POST', path: string, body: object): Promise<Response> => {
    const answer = await fetch(served.url(`/api/analyses/${path}`), {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true);
    return answer;
  };
  /** For a test that stores something: no other looks at it. */
  const ownAnalysis = async (id: string) => {
    await storeFinished(served, id, clip, { heightM: 1.8, speedMps: 3 });
    return {
      show: () => page().goto(served.url(`/?analysis=${id}`)),
      store: (basedOn: number, author: string, part: object) =>
        ask('PUT', `${id}/review`, { basedOn, corrections: { ...NO_CORRECTIONS, ...part }, author }),
      signOff: (revision: number) =>
        ask('POST', `${id}/sign-offs`, { revision, author: 'Coach', remark: 'Checked every contact.' }),
    };
  };
  const begin = async (): Promise<void> => {
    await page().getByRole('button', { name: TEXT.review.switchOn }).click();
    await page().locator('.review-timeline').waitFor();
  };

  const picture = (): Promise<number> => seenPicture(page());
  const goToPicture = async (frame: number): Promise<void> => {
    await page().getByLabel(TEXT.player.position).fill(String(frame));
    await expect.poll(picture).toBe(frame);
  };
  const press = async (key: string): Promise<void> => {
    await page().keyboard.press(key);
  };

  it('gives the keys to the player with a click in the picture', async () => {
    await page().locator('.stage video').click();
    await page().getByRole('button', { name: TEXT.player.pause }).waitFor();
    await press(' ');
    await page().getByRole('button', { name: TEXT.player.play }).waitFor();
    // A picture that was played may still come to the screen: the first step is from a chance one.
    const before = await move(page(), 'ArrowRight');
    expect(await move(page(), 'ArrowRight')).toBe(before + 1);
    expect(await page().evaluate(() => scrollY)).toBe(0);
  });

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
    await expect.poll(picture).toBeLessThan(60);
    expect(await page().evaluate(() => scrollY)).toBe(0);
    const end = page().getByRole('button', { name: TEXT.review.switchOff });
    await end.focus();
    await press(' ');
    await page().getByRole('button', { name: TEXT.review.switchOn }).waitFor();
  });

  it('counts every press of a key that goes by event, however late the pictures come', async () => {
    await begin();
    const second = [await move(page(), ']'), await move(page(), ']')][1];
    await goToPicture(0);
    // Both before the video can have found anything.
    const pressTwice = (key: string): Promise<void> =>
      page().evaluate((pressed) => {
        for (let times = 0; times < 2; times += 1)
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
      }, key);
    await pressTwice(']');
    expect(await untilFound(page())).toBe(second);
    const [further, third] = [await move(page(), ']'), await move(page(), ']')];
    expect(further).toBeLessThan(third);
    await pressTwice('[');
    expect(await untilFound(page())).toBe(second);
  });

  it('keeps the timeline still under an event that is dragged to its edge', async () => {
    await begin();
    const stretch = () => page().locator('.review-timeline > text').allTextContents();
    const grip = page().locator('.event-handle').last();
    await page().locator('.review-timeline').scrollIntoViewIfNeeded();
    const [box, timeline] = [await restingBox(grip), await restingBox(page().locator('.review-timeline'))];
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
    await expect.poll(picture).not.toBe(pictureBefore);
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
  });

  it('is not lost by going back, unless that is wanted', async () => {
    await begin();
    // The key that marks acts on the picture that is seen.
    for (const key of [']', ']', 'ArrowRight']) await move(page(), key);
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
      await expect.poll(() => page().url()).toBe(address);
      await page().getByText(TEXT.review.unsaved).waitFor();
    }
    answer(true);
    await page().goBack();
    await page().getByRole('heading', { name: TEXT.list.title }).waitFor();
    expect(new Set(asked)).toEqual(new Set([TEXT.review.leave]));
    await page().goForward();
    await page().locator('video').waitFor();
    expect(asked).toHaveLength(3);
  });

  it('says who signed off, when and with which remark, and that it was changed since', async () => {
    const words = TEXT.review.signOffNote;
    const { show, store, signOff } = await ownAnalysis('noted');
    await store(0, 'Runner', { facts: { heightM: 1.81 } });
    await signOff(1);
    await show();
    const note = page().locator('.sign-off-note');
    await note.waitFor();
    expect(await note.innerText()).toContain('Revision 1 was signed off by Coach');
    expect(await note.innerText()).toContain('Checked every contact.');
    expect(await note.innerText()).not.toContain(words.changed(1));

    await store(1, 'Runner', { facts: { heightM: 1.82 } });
    await page().reload();
    await page().getByText(words.changed(1)).waitFor();
    expect(await note.innerText()).toContain('Coach');
    await page()
      .getByRole('link', { name: words.files(1) })
      .click();
    await page()
      .getByRole('heading', { name: TEXT.report.filesOfSigned(1) })
      .waitFor();
    // Those of what was signed are made by themselves.
    await page().getByText(TEXT.report.filesQueued).waitFor();
    await page()
      .getByRole('button', { name: TEXT.report.makeFiles(2) })
      .waitFor();
    expect(
      await page()
        .getByRole('button', { name: TEXT.report.makeFiles(1) })
        .count(),
    ).toBe(0);
  });

  it('shows a corrected report only with the result that stays', async () => {
    const { show, store } = await ownAnalysis('honest');
    const grades = [{ fault: 'push-off', foot: 'left', grade: 'severe', reason: 'Seen on film.' }];
    await store(0, 'Coach', { facts: { heightM: 1.6, speedMps: 5 }, grades });
    await page().addInitScript(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      new MutationObserver(() => {
        for (const part of document.querySelectorAll('.report-opening header, .overview, main > .loading'))
          seen.add(`${part.className} ${part.textContent}`);
      }).observe(document, { childList: true, characterData: true, subtree: true });
    });
    await show();
    await page().getByText('Set by hand by Coach: Seen on film.').waitFor();
    // Longer than a better result takes to follow a rough one.
    await page().waitForTimeout(1500);
    const seen = await page().evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
    expect(seen).toContain(`loading ${TEXT.report.loadingCorrected}`);
    expect(seen.filter((one) => !one.startsWith('loading'))).toHaveLength(2);
  });

  it.each([390, 1440])(
    'leads from a corrected finding to its picture in the video at %i px',
    async (width) => {
      await page().setViewportSize({ width, height: 844 });
      const { show, store } = await ownAnalysis(`evidence-${width}`);
      await store(0, 'Coach', { facts: { heightM: 1.81 } });
      await show();
      const link = page().locator('.see a').first();
      const frame = Number(/picture (\d+)$/.exec(await link.innerText())?.[1]) - 1;
      await link.click();
      await expect.poll(picture).toBe(frame);
      await expect
        .poll(() =>
          page()
            .locator('.stage')
            .evaluate((stage) => stage.matches(':focus')),
        )
        .toBe(true);
      const { y, height } = await restingBox(page().locator('.stage'));
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(844);
    },
  );

  it('keeps a drawn angle only once one of its points was moved', async () => {
    await begin();
    const words = TEXT.review.notes;
    await page().getByLabel(words.text, { exact: true }).fill('Look at the shin.');
    await page().getByLabel(words.drawings.angle).check();
    await page().getByRole('button', { name: words.add }).click();
    await page().getByText(words.notPlaced).waitFor();
    expect(await page().locator('.coach-notes').count()).toBe(0);
    await page().getByLabel(words.point).selectOption(words.points.angle[0]);
    await page().getByRole('button', { name: TEXT.review.points.nudge.left }).click();
    await page().getByText(words.notPlaced).waitFor({ state: 'detached' });
    await page().getByRole('button', { name: words.add }).click();
    expect(await page().locator('.coach-notes').innerText()).toContain('with an angle of');
  });

  it('says beside each correction who made it, whichever revision came after', async () => {
    const { show, store } = await ownAnalysis('credited');
    const facts = { heightM: 1.82 };
    await store(0, 'Runner', { facts });
    await store(1, 'Coach', { facts, swappedLegs: [{ fromFrame: 1, toFrame: 2 }] });
    await show();
    await begin();
    const row = (what: string): Promise<string> =>
      page().locator('.corrections tr', { hasText: what }).innerText();
    expect(await row(TEXT.review.rows.facts.heightM)).toContain(TEXT.review.savedBy('Runner', ''));
    expect(await row(TEXT.review.rows.legs(2, 3))).toContain(TEXT.review.savedBy('Coach', ''));
  });

  it.each([1024, 1100, 1199, 1280, 1440])(
    'stands beside picture and timeline in a window of %i px',
    async (width) => {
      await page().setViewportSize({ width, height: 768 });
      await begin();
      const place = async (what: string) => {
        const box = await restingBox(page().locator(what));
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
  );

  it.each([390, 1024, 1440])(
    'keeps what is not saved, and the way to save it, in view at %i px, beside picture and timeline',
    async (width) => {
      await page().setViewportSize({ width, height: 844 });
      const dock = page().locator('.review-dock');
      const isClear = async (): Promise<void> => {
        const { x, y, height, width: wide } = await restingBox(dock);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + height).toBeLessThanOrEqual(844);
        for (const worked of ['.stage', '.review-timeline']) {
          await page()
            .locator(worked)
            .evaluate((one) => {
              one.scrollIntoView({ block: 'nearest' });
            });
          const box = await restingBox(page().locator(worked));
          const apart = box.y + box.height <= y || box.x + box.width <= x || box.x >= x + wide;
          expect(apart, worked).toBe(true);
        }
      };
      await begin();
      await isClear();
      for (const key of [']', ']', 'ArrowRight']) await move(page(), key);
      await press('c');
      await dock.getByText(/moved: one picture later \(\+\d+ ms\)/).waitFor();
      await isClear();
      await page().evaluate(() => {
        scrollTo(0, document.body.scrollHeight / 2);
      });
      await isClear();
      const { author, save, undo, unsaved } = TEXT.review;
      await dock.getByText(unsaved).waitFor({ state: 'attached' });
      expect(await seriousFindings(page())).toEqual([]);
      // Without a name it is asked for; in view too.
      await dock.getByRole('button', { name: save }).click();
      const name = page().getByLabel(author);
      await expect.poll(() => name.evaluate((field) => field.matches(':focus'))).toBe(true);
      const [field, box] = [await restingBox(name), await restingBox(dock)];
      expect(field.y + field.height <= box.y || field.y >= box.y + box.height).toBe(true);
      await dock.getByRole('button', { name: undo }).click();
      await dock.getByText(TEXT.review.news.undone).waitFor();
    },
    30_000,
  );

  it('fits a phone', async () => {
    await page().setViewportSize({ width: 390, height: 844 });
    await begin();
    expect(await overflows(page())).toBe(false);
    expect(await seriousFindings(page())).toEqual([]);
  });

  it('shows what was signed off behind a link, not what was changed since', async () => {
    const { store, signOff } = await ownAnalysis('linked');
    await store(0, 'Runner', { facts: { heightM: 1.81 } });
    await signOff(1);
    await store(1, 'Runner', { facts: { heightM: 1.82 } });
    const response = await ask('POST', 'linked/links', { days: 1 });
    const { secret } = (await response.json()) as { secret: string };
    await page().goto(served.url(`/?shared=${secret}`));
    const note = page().locator('.sign-off-note');
    await note.waitFor();
    expect(await note.innerText()).toContain('Revision 1 was signed off by Coach');
    expect(await note.innerText()).not.toContain(TEXT.review.signOffNote.changed(1));
    const heading = (name: string): Promise<number> => page().getByRole('heading', { name }).count();
    await page().getByText(TEXT.report.filesQueued).waitFor();
    expect(await heading(TEXT.report.filesOfSigned(1))).toBe(1);
    expect(await heading(TEXT.report.filesOfAutomatic)).toBe(0);
    expect(await page().locator('#files li').count()).toBe(0);
    expect(await page().locator('#files button').count()).toBe(0);
  });
});
