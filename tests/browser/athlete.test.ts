import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/result.ts';
import { NO_CORRECTIONS } from '../../src/analysis/corrections/corrections.ts';
import { clipFactsSchema } from '../../src/api/analyses.ts';
import type { Review } from '../../src/api/reviews.ts';
import { SORENESS } from '../../src/report/content/advice.ts';
import { GRADE_WORD, machineGradeText, SET_BY_HAND } from '../../src/report/words.ts';
import { openStorage } from '../../src/server/open-stores.ts';
import { TEXT } from '../../src/web/text.ts';
import { syntheticAnalysis } from '../report/fixture/fixture-analysis.ts';
import { endServer, type RunningServer, startServer } from '../server/running-server.ts';
import { NOBODY } from '../server/served.ts';
import { temporaryFolder } from '../video/making-clips.ts';
import { chromiumPath, openBrowser } from './chromium.ts';
import { overflows, repeatedLandmarks, seriousFindings } from './page-checks.ts';

const path = chromiumPath();
const dataFolder = temporaryFolder();
const NAME = '<b>Bo</b> & "Co"';
const GRADED = { fault: 'landing-ahead', foot: 'left', grade: 'severe' } as const;
const DAYS = ['2025-05-01', '2025-05-08', '2025-05-15'];

function filmedOn(day: string): Analysis {
  const { analysis } = syntheticAnalysis();
  return { ...analysis, clip: { ...analysis.clip, recordedAt: `${day}T10:00:00+02:00` } };
}

/** Finished analyses, one for each day, of nobody in particular. */
async function prepare(): Promise<void> {
  const { store, reviews, folder, close } = await openStorage({ dataFolder, databaseUrl: null }, false);
  const facts = clipFactsSchema.parse({});
  for (const [i, day] of DAYS.entries()) {
    const [id, clipSha256] = [`run${i}`, `sha${i}`];
    const clip = { clipSha256, clipBytes: 4, clipName: `run${i}.mp4` };
    await store.add({ id, facts, ...clip, belongsTo: NOBODY });
    await store.begin(id, 'a worker');
    await store.finish(id, null);
    await writeFile(folder.clip(clipSha256), 'clip');
    await mkdir(folder.result(id), { recursive: true });
    const analysis = filmedOn(day);
    const keypoints = { schemaVersion: 1, timesMs: analysis.series.timeMs };
    await writeFile(join(folder.result(id), 'analysis.json'), JSON.stringify(analysis));
    await writeFile(join(folder.result(id), 'keypoints.json'), JSON.stringify(keypoints));
  }
  const grades = [{ ...GRADED, reason: 'Seen from behind.' }];
  const corrections = { ...NO_CORRECTIONS, grades } as Review['corrections'];
  await reviews.add('run1', { basedOn: 0, corrections, author: 'Coach' });
  await reviews.signOff('run1', { revision: 1, author: 'Coach', remark: '' });
  await close();
}

describe.skipIf(path === null)('the page of an athlete', () => {
  const made: { server?: RunningServer; browser?: Browser; page?: Page } = {};
  const page = (): Page => {
    if (made.page === undefined) throw new Error('The browser is not open.');
    return made.page;
  };

  beforeAll(async () => {
    await prepare();
    made.server = await startServer(dataFolder);
    made.browser = await openBrowser(path ?? '');
    made.page = await made.browser.newPage({ viewport: { width: 1440, height: 900 } });
    await made.page.goto(made.server.url);
  }, 120_000);
  afterAll(async () => {
    await made.browser?.close();
    if (made.server !== undefined) await endServer(made.server, 'SIGTERM');
  });

  it('is there as soon as somebody is added; a name is text, whatever is in it', async () => {
    await page().getByRole('link', { name: TEXT.athletes.title }).click();
    await page().getByText(TEXT.athletes.emptyTitle).waitFor();
    await page().getByLabel(TEXT.whose.newName).fill(NAME);
    await page().getByRole('button', { name: TEXT.athletes.add }).click();
    await page().getByRole('heading', { name: NAME, level: 1 }).waitFor();
    await page().getByText(TEXT.history.emptyTitle).waitFor();
    expect(await page().locator('h1 b').count()).toBe(0);
  });

  it('shows the runs that a coach says are theirs', async () => {
    await page().getByRole('link', { name: TEXT.list.title }).click();
    for (const i of DAYS.keys()) {
      await page()
        .getByRole('link', { name: `run${i}.mp4` })
        .click();
      await page().getByRole('button', { name: TEXT.whose.say }).click();
      await page().getByLabel(TEXT.whose.field, { exact: true }).selectOption(NAME);
      await page().getByRole('button', { name: TEXT.whose.save, exact: true }).click();
      await page().getByRole('link', { name: NAME }).waitFor();
      await page().getByRole('link', { name: TEXT.report.back }).click();
    }
    await page().getByRole('link', { name: NAME }).first().click();
    await page()
      .locator('.findings-over-time thead a')
      .nth(DAYS.length - 1)
      .waitFor();
    expect(await page().getByText(TEXT.history.dayFrom.filming).count()).toBe(DAYS.length);
    const chart = page().locator('.history-chart').first();
    expect(await chart.locator('circle.dot').count()).toBe(DAYS.length);
    expect(await chart.locator('line.error').count()).toBe(2 * 3 * DAYS.length);
  }, 60_000);

  it('counts the grade that a coach gave and signed off, with the machine’s beside it', async () => {
    const { analysis } = syntheticAnalysis();
    const machine = analysis.faults.find(({ id, foot }) => id === GRADED.fault && foot === GRADED.foot);
    if (machine === undefined) throw new Error('The machine has not graded it.');
    const graded = page().locator('.findings-over-time td', { hasText: SET_BY_HAND });
    expect(await graded.count()).toBe(1);
    expect(await graded.innerText()).toContain(`${GRADE_WORD.severe}\n`);
    expect(await graded.innerText()).toContain(`machine: ${machineGradeText(machine)}`);
    await page().getByText(TEXT.history.correctedness.graded(1)).waitFor();
  });

  it('marks the two weeks of getting used in every chart', async () => {
    await page().getByLabel(TEXT.adaptation.first).fill('2025-05-02');
    await page().getByRole('button', { name: TEXT.adaptation.set }).click();
    await page().locator('.history-chart .adaptation').first().waitFor();
    expect(await page().locator('.history-chart .adaptation').count()).toBe(
      await page().locator('.history-chart').count(),
    );
  });

  it('tells at once to stop when pain is noted', async () => {
    await page().getByLabel(TEXT.soreness.day, { exact: true }).fill('2025-05-09');
    await page().getByRole('radio', { name: TEXT.soreness.level.pain }).check();
    await page().getByLabel(TEXT.soreness.remark).fill('limped home');
    await page().getByRole('button', { name: TEXT.soreness.save }).click();
    await page().getByRole('alert').getByText(SORENESS.pain).waitFor();
    expect(await page().locator('.day-strip .sore-pain').count()).toBe(1);
    await page().getByText(TEXT.soreness.all(1)).click();
    await page().getByText('limped home').waitFor();
  });

  it('tells so above the report of a clip of those days too', async () => {
    await page().getByRole('link', { name: 'run1.mp4' }).click();
    await page().getByRole('alert').getByText(SORENESS.pain).waitFor();
    await page().getByRole('link', { name: NAME }).click();
    await page().locator('.findings-over-time').waitFor();
    await page().getByText(TEXT.soreness.all(1)).click();
  });

  it.each([1440, 390])('is accessible and fits a window of %i pixels', async (width) => {
    await page().setViewportSize({ width, height: 900 });
    expect(await seriousFindings(page())).toEqual([]);
    expect(await repeatedLandmarks(page())).toEqual([]);
    expect(await overflows(page())).toBe(false);
  });

  it('forgets a day of the log, and goes after one more question; the clips stay', async () => {
    await page()
      .locator('.soreness-list')
      .getByRole('button', { name: /^Delete/ })
      .click();
    await page().getByText(TEXT.soreness.empty).waitFor();
    expect(await page().getByText(SORENESS.pain).count()).toBe(0);
    await page().getByRole('button', { name: TEXT.athlete.remove }).click();
    await page().getByText(TEXT.athlete.removeDetail).waitFor();
    await page().getByRole('button', { name: TEXT.remove.confirm }).click();
    await page().getByText(TEXT.athletes.emptyTitle).waitFor();
    await page().getByRole('link', { name: TEXT.list.title }).click();
    await page().getByRole('link', { name: 'run0.mp4' }).waitFor();
    expect(await page().getByText(TEXT.whose.label).count()).toBe(0);
  });
});
