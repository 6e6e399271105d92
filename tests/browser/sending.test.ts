import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisPageSchema } from '../../src/api/analyses.ts';
import { TEXT } from '../../src/web/text.ts';
import { serve } from '../server/served.ts';
import { ffmpeg, H264, pattern, temporaryFolder } from '../video/making-clips.ts';
import { chromiumPath, openBrowser } from './chromium.ts';
import { overflows, seriousFindings } from './page-checks.ts';

const path = chromiumPath();
const clips = ['one.mp4', 'two.mp4', 'three.mp4', 'four.mp4'].map((name) => join(temporaryFolder(), name));

describe.skipIf(path === null)('clips on their way', () => {
  const served = serve();
  const made: { browser?: Browser; page?: Page } = {};
  const page = (): Page => {
    if (made.page === undefined) throw new Error('The browser is not open.');
    return made.page;
  };
  /** Pieces of clips that the line does not let through yet. */
  const held: Route[] = [];

  beforeAll(async () => {
    for (const [i, clip] of clips.entries()) await ffmpeg(...pattern(10 + i), ...H264, clip);
    made.browser = await openBrowser(path ?? '');
    made.page = await made.browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page().route('**/api/uploads/**', async (route) => {
      if (route.request().method() === 'PATCH') held.push(route);
      else await route.continue();
    });
    await page().goto(served.url('/'));
  }, 120_000);
  afterAll(async () => {
    await made.browser?.close();
  });

  it('are filmed with the runner standing first, as a picture shows', async () => {
    await page().getByText(TEXT.film.standing, { exact: true }).waitFor();
    await page().getByRole('img', { name: TEXT.film.standingPicture }).waitFor();
  });

  it('stay on their way while another view is looked at', async () => {
    await page().setInputFiles('input[type=file]', clips.slice(0, 2));
    await page()
      .getByRole('button', { name: TEXT.upload.start(2) })
      .click();
    await expect.poll(() => held.length).toBe(1);
    await page().getByRole('link', { name: TEXT.athletes.title }).click();
    const mark = page().getByRole('link', { name: TEXT.sending.underWay(2) });
    await mark.waitFor();
    await held.shift()?.continue();
    await page()
      .getByRole('link', { name: TEXT.sending.underWay(1) })
      .waitFor();
    await page()
      .getByRole('status')
      .filter({ hasText: TEXT.sending.sent('one.mp4') })
      .waitFor({ state: 'attached' });
  }, 60_000);

  it.each([390, 1440])('are told of in the bar of a window of %i pixels', async (width) => {
    await page().setViewportSize({ width, height: 900 });
    expect(await overflows(page())).toBe(false);
    expect(await seriousFindings(page())).toEqual([]);
  });

  it('are listed with the others when they have arrived', async () => {
    await page()
      .getByRole('link', { name: TEXT.sending.underWay(1) })
      .click();
    await page().getByText('two.mp4').waitFor();
    await expect.poll(() => held.length).toBe(1);
    await held.shift()?.continue();
    await page().getByText(TEXT.sending.sent('two.mp4')).waitFor();
    await page().getByRole('link', { name: 'two.mp4' }).waitFor();
    await expect.poll(() => page().getByRole('progressbar').count()).toBe(0);
    await expect.poll(() => served.queued.length).toBe(2);
  }, 60_000);

  it('can be stopped and deleted on the page of the analysis', async () => {
    await page().getByRole('link', { name: 'two.mp4' }).click();
    await page()
      .getByRole('button', { name: TEXT.list.cancelOf('two.mp4') })
      .click();
    await page().getByText(TEXT.report.cancelled).waitFor();
    await page()
      .getByRole('button', { name: TEXT.list.removeOf('two.mp4') })
      .click();
    await page().getByRole('button', { name: TEXT.remove.confirm }).click();
    await page().getByRole('heading', { name: TEXT.list.title }).waitFor();
    await page().getByRole('link', { name: 'one.mp4' }).waitFor();
    await expect.poll(() => page().getByRole('link', { name: 'two.mp4' }).count()).toBe(0);
  });

  it('are said to be gone when somebody else deletes them meanwhile', async () => {
    await page().getByRole('link', { name: 'one.mp4' }).click();
    await page().getByText(TEXT.state.queued, { exact: true }).waitFor();
    const [id] = served.queued;
    await fetch(served.url(`/api/analyses/${id}`), { method: 'DELETE' });
    await page().getByRole('alert').filter({ hasText: 'deleted' }).waitFor();
    await expect.poll(() => page().getByText(TEXT.state.queued).count()).toBe(0);
    expect(await seriousFindings(page())).toEqual([]);
  });

  it('can go on after a reload when the file is chosen again', async () => {
    await page().goto(served.url('/'));
    await page().setInputFiles('input[type=file]', clips[2]);
    await page().getByLabel(TEXT.facts.height, { exact: true }).fill('178');
    await page()
      .getByRole('button', { name: TEXT.upload.start(1) })
      .click();
    await expect.poll(() => held.length).toBe(1);
    await page().reload();
    // What was held went with the page.
    held.length = 0;
    await page().getByRole('heading', { name: TEXT.interrupted.title }).waitFor();
    await page().getByText(TEXT.interrupted.at(0)).waitFor();
    expect(await seriousFindings(page())).toEqual([]);
    const file = page().getByLabel(TEXT.interrupted.fileOf('three.mp4'));
    await file.setInputFiles(clips[0]);
    await page().getByText(TEXT.interrupted.other('three.mp4')).waitFor();
    await file.setInputFiles(clips[2]);
    await expect.poll(() => held.length).toBe(1);
    await page().getByRole('heading', { name: TEXT.interrupted.title }).waitFor({ state: 'detached' });
    // Nor does it come back for a moment, until the server is asked once more.
    await page().evaluate((title) => {
      new MutationObserver(() => {
        if (document.body.innerText.includes(title)) document.body.dataset.cameBack = '';
      }).observe(document.body, { childList: true, subtree: true });
    }, TEXT.interrupted.title);
    await held.shift()?.continue();
    await page().getByText(TEXT.sending.sent('three.mp4')).waitFor();
    const answer = await fetch(served.url('/api/analyses'));
    const { items } = analysisPageSchema.parse(await answer.json());
    expect(items.find(({ clipName }) => clipName === 'three.mp4')?.facts.heightM).toBe(1.78);
    expect(await page().getByRole('heading', { name: TEXT.interrupted.title }).count()).toBe(0);
    expect(await page().locator('body[data-came-back]').count()).toBe(0);
  }, 60_000);

  it('are forgotten by browser and server when they shall not be sent', async () => {
    await page().setInputFiles('input[type=file] >> nth=0', clips[3]);
    await page()
      .getByRole('button', { name: TEXT.upload.start(1) })
      .click();
    await expect.poll(() => held.length).toBe(1);
    const kept = (): number => readdirSync(served.folder.incoming).length;
    const before = kept();
    await page().getByRole('button', { name: TEXT.sending.stop }).click();
    await expect.poll(kept).toBeLessThan(before);
    await expect.poll(() => page().evaluate(() => Object.keys(localStorage).join())).not.toContain('tus::');
    await page().getByRole('heading', { name: TEXT.interrupted.title }).waitFor({ state: 'detached' });
  });

  it('can have an athlete and a height of their own, sent together with others', async () => {
    await page().unroute('**/api/uploads/**');
    await page().setInputFiles('input[type=file] >> nth=0', clips.slice(0, 2));
    await page().getByLabel(TEXT.facts.height, { exact: true }).fill('170');
    await page()
      .getByRole('button', { name: TEXT.upload.ownOf('two.mp4') })
      .click();
    const own = page().getByRole('group', { name: TEXT.upload.ownTitle('two.mp4') });
    expect(await own.getByLabel(TEXT.facts.height, { exact: true }).inputValue()).toBe('170');
    await own.getByLabel(TEXT.facts.height, { exact: true }).fill('182');
    await own.getByLabel(TEXT.whose.field, { exact: true }).selectOption(TEXT.whose.somebodyNew);
    await own.getByLabel(TEXT.whose.newName).fill('Bo');
    for (const width of [390, 1440]) {
      await page().setViewportSize({ width, height: 900 });
      expect(await overflows(page())).toBe(false);
      expect(await seriousFindings(page())).toEqual([]);
    }
    await page()
      .getByRole('button', { name: TEXT.upload.start(2) })
      .click();
    const sent = async (): Promise<unknown[]> => {
      const answer = await fetch(served.url('/api/analyses?limit=2'));
      const { items } = analysisPageSchema.parse(await answer.json());
      return items.map(({ clipName, facts, athlete }) => [clipName, facts.heightM, athlete?.name ?? null]);
    };
    await expect.poll(sent).toEqual([
      ['two.mp4', 1.82, 'Bo'],
      ['one.mp4', 1.7, null],
    ]);
  }, 60_000);
});
