import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisRecord } from '../../src/api/analyses.ts';
import { TEXT } from '../../src/web/text.ts';
import { storeFinishedAnalysis } from '../server/finished-analysis.ts';
import {
  endServer,
  freePort,
  runAddAdministrator,
  type RunningServer,
  startServer,
} from '../server/running-server.ts';
import { temporaryFolder } from '../video/making-clips.ts';
import { overflows, seriousFindings } from './page-checks.ts';
import { chromiumPath, openBrowser } from './chromium.ts';

const path = chromiumPath();
const data = temporaryFolder();
const ANN = { name: 'Ann', email: 'ann@example.org', password: 'correct horse battery' } as const;
const NEXT_PASSWORD = 'battery horse correct';

describe.skipIf(path === null)('the page of a service that others reach', () => {
  const made: { server?: RunningServer; browser?: Browser; context?: BrowserContext; page?: Page } = {};
  const page = (): Page => {
    if (made.page === undefined) throw new Error('The browser is not open.');
    return made.page;
  };
  const button = (name: string) => page().getByRole('button', { name, exact: true });
  const report = () => `${made.server?.url ?? ''}/?analysis=run`;
  /** In a browser that knows nothing of the login. */
  const elsewhere = async (address: string): Promise<Page> => {
    const context = await made.browser?.newContext();
    if (context === undefined) throw new Error('The browser is not open.');
    const other = await context.newPage();
    await other.goto(address);
    return other;
  };
  const logIn = async (password: string): Promise<void> => {
    await page().getByLabel(TEXT.login.email).fill(ANN.email);
    await page().getByLabel(TEXT.login.password, { exact: true }).fill(password);
    await button(TEXT.login.submit).click();
  };

  beforeAll(async () => {
    await storeFinishedAnalysis(data, 'run');
    await runAddAdministrator(data, ['--name', ANN.name, '--email', ANN.email], ANN.password);
    const port = String(await freePort());
    made.server = await startServer(data, { PORT: port, PLUMBLINE_URL: `http://localhost:${port}` });
    made.browser = await openBrowser(path ?? '');
    made.context = await made.browser.newContext();
    made.page = await made.context.newPage();
  }, 120_000);
  afterAll(async () => {
    await made.browser?.close();
    if (made.server !== undefined) await endServer(made.server, 'SIGTERM');
  });

  /** Of what is shown now, narrow and wide. */
  const isReadable = async (shown: Page = page()): Promise<void> => {
    for (const width of [390, 1440]) {
      await shown.setViewportSize({ width, height: 900 });
      expect(await overflows(shown)).toBe(false);
      expect(await seriousFindings(shown)).toEqual([]);
    }
  };

  it('asks for a login first, and says why it refuses one', async () => {
    await page().goto(report());
    await logIn('not the password');
    await page().getByText('do not belong together').waitFor();
    await isReadable();
  }, 60_000);

  it('then shows what was asked for, and who is logged in', async () => {
    await logIn(ANN.password);
    await page()
      .getByRole('heading', { name: /Calf-loading report/ })
      .waitFor();
    await page()
      .getByRole('link', { name: TEXT.account.linkOf(ANN.name) })
      .waitFor();
  }, 60_000);

  it('makes a version with faces blurred, a report of its own', async () => {
    await page().getByRole('button', { name: TEXT.share.open }).click();
    await page().getByText(TEXT.share.face).waitFor();
    await isReadable();
    await button(TEXT.share.blur).click();
    await page().waitForURL((url) => !['run', null].includes(url.searchParams.get('analysis')));
    const blurred = new URL(page().url()).searchParams.get('analysis') ?? '';
    // It is not waited for: nothing here looks at its pictures. On a fast machine it may have ended already.
    const record = await page().evaluate(async (id) => {
      await fetch(`/api/analyses/${id}/cancel`, { method: 'POST' });
      return (await fetch(`/api/analyses/${id}`)).json() as Promise<AnalysisRecord>;
    }, blurred);
    expect(record.facts.blurFaces).toBe(true);
    expect(record.clipName).toBe('stick-runner.mp4');
    await page().goto(report());
    await page().getByRole('button', { name: TEXT.share.open }).waitFor();
  }, 60_000);

  it('asks again when the session has ended, and loses no correction', async () => {
    await button(TEXT.review.switchOn).click();
    await page().getByLabel(TEXT.facts.height, { exact: true }).fill('190');
    await button(TEXT.review.factsApply).click();
    await page().getByText(TEXT.review.unsaved, { exact: true }).waitFor();
    await made.context?.clearCookies();
    await button(TEXT.review.save).click();
    await page().getByRole('heading', { name: TEXT.login.againTitle }).waitFor();
    await isReadable();
    await page().keyboard.press('Escape');
    await logIn(ANN.password);
    await page().getByText(TEXT.review.revision(1, ANN.name)).waitFor();
  }, 60_000);

  it('shares a report with somebody who has no account, until the link is taken back', async () => {
    await page().getByRole('button', { name: TEXT.share.open }).click();
    await button(TEXT.share.make).click();
    const field = page().locator('.made-link input');
    await field.waitFor();
    const address = await field.inputValue();
    await isReadable();
    const guest = await elsewhere(address);
    const referrers: string[] = [];
    guest.on('request', (request) => {
      const { referer } = request.headers();
      if (referer) referrers.push(referer);
    });
    await guest.reload();
    await guest.getByRole('heading', { name: /Calf-loading report/ }).waitFor();
    await guest.getByText(TEXT.review.revision(1, ANN.name)).waitFor();
    await guest.waitForFunction(() => document.querySelector('video')?.readyState === 4);
    for (const words of [TEXT.review.switchOn, TEXT.share.open, TEXT.account.logOut])
      expect(await guest.getByRole('button', { name: words }).count()).toBe(0);
    await isReadable(guest);
    expect(referrers).toEqual([]);
    await page()
      .getByRole('button', { name: /^Take back the link/ })
      .click();
    await page()
      .getByText(/^Taken back/)
      .waitFor();
    await guest.reload();
    await guest.getByText('does not hold any more').waitFor();
    await button(TEXT.share.close).click();
  }, 90_000);

  it('changes the own password', async () => {
    await page()
      .getByRole('link', { name: TEXT.account.linkOf(ANN.name) })
      .click();
    await page().getByLabel(TEXT.account.currentPassword).fill(ANN.password);
    await page().getByLabel(TEXT.account.newPassword, { exact: true }).fill(NEXT_PASSWORD);
    await page().getByLabel(TEXT.account.repeatedPassword).fill(NEXT_PASSWORD);
    await button(TEXT.account.passwordSubmit).click();
    await page().getByText(TEXT.account.passwordChanged).waitFor();
    await isReadable();
  }, 60_000);

  it('lets an administrator let others in, and say how long clips are kept', async () => {
    await page().getByRole('link', { name: TEXT.people.link }).click();
    await page().getByLabel(TEXT.people.clubName).fill('Track Club');
    await button(TEXT.people.addClub).click();
    await page().getByText(TEXT.people.members(0)).waitFor();
    await page().getByLabel(TEXT.people.name, { exact: true }).fill('Rudi');
    await page().getByLabel(TEXT.login.email).fill('rudi@example.org');
    await page().getByLabel(TEXT.people.firstPassword).fill('rudi runs and runs');
    await page().getByLabel(TEXT.people.club, { exact: true }).selectOption('Track Club');
    await button(TEXT.people.add).click();
    await page().getByText(TEXT.people.members(1)).waitFor();
    await page().getByLabel(TEXT.keep.forDays).check();
    await page().getByLabel(TEXT.keep.days, { exact: true }).fill('30');
    await button(TEXT.keep.store).click();
    await button(TEXT.keep.tighten).click();
    await page().getByText(TEXT.keep.stored(30)).waitFor();
    await isReadable();
    await button(TEXT.people.deleteOf('Rudi')).click();
    await button(TEXT.people.deleteConfirm).click();
    await page().getByText(TEXT.people.members(0)).waitFor();
    await page().getByRole('link', { name: TEXT.app.name }).click();
    await page().getByText(TEXT.keep.note(30)).waitFor();
  }, 60_000);

  it('puts an athlete into a club, then to the account the athlete logs in with', async () => {
    const { people, athlete, athletes, whose } = TEXT;
    const { place } = athlete;
    await page().getByRole('link', { name: people.link }).click();
    await page().getByLabel(people.clubName).fill('Harriers');
    await button(people.addClub).click();
    await page().locator('.file-name', { hasText: 'Harriers' }).waitFor();
    await page().getByLabel(people.name, { exact: true }).fill('Rita');
    await page().getByLabel(TEXT.login.email).fill('rita@example.org');
    await page().getByLabel(people.firstPassword).fill('a stride of her own');
    await button(people.add).click();
    await page().getByText(people.added('Rita')).waitFor();

    await page().getByRole('link', { name: athletes.title }).click();
    await page().getByLabel(whose.newName).fill('Ronja');
    await button(athletes.add).click();
    await button(place.open).click();
    await page().getByLabel(people.club, { exact: true }).selectOption('Harriers');
    await isReadable();
    await button(whose.save).click();
    await page().locator('.athlete-head').getByText('Harriers').waitFor();
    await button(place.open).click();
    await page().getByLabel(place.accountLabel).selectOption(place.account('Rita', 'rita@example.org'));
    await page().getByText(place.clubOfAccount('Rita', null)).waitFor();
    await isReadable();
    await button(whose.save).click();
    await page().locator('.athlete-place').waitFor({ state: 'detached' });
    await button(place.open).click();
    const chosen = page().getByLabel(place.accountLabel).locator('option:checked');
    expect(await chosen.innerText()).toBe(place.account('Rita', 'rita@example.org'));
    await button(whose.cancel).click();
  }, 90_000);

  it('shows nothing any more after logging out', async () => {
    await button(TEXT.account.logOut).click();
    await page().getByRole('heading', { name: TEXT.login.title }).waitFor();
    await page().goto(report());
    await page().getByRole('heading', { name: TEXT.login.title }).waitFor();
    await logIn(NEXT_PASSWORD);
    await page()
      .getByRole('heading', { name: /Calf-loading report/ })
      .waitFor();
  }, 60_000);
});
