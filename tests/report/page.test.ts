import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { FAULT_IDS, type Analysis } from '../../src/analysis/result.ts';
import { framePlan, withEvidenceImages } from '../../src/report/frames/frame-plan.ts';
import { headline } from '../../src/report/headline.ts';
import { reportPage } from '../../src/report/html/page.ts';
import type { PrintedReview } from '../../src/report/printed-review.ts';
import { FAULT_WORDS } from '../../src/report/words.ts';
import { syntheticAnalysis } from './fixture/fixture-analysis.ts';
import { fixtureReview } from './fixture/fixture-review.ts';
import {
  cleanFixture,
  noScaleFixture,
  oneFootFixture,
  refusedFixture,
  unresolvedFixture,
} from './fixture/special-analyses.ts';
import { expectGolden, normaliseDigits } from './golden.ts';

const JPEG = Uint8Array.of(255, 216, 255, 217);

function pageOf(analysis: Analysis, review: PrintedReview | null = null): string {
  const plan = framePlan(analysis);
  return reportPage(
    withEvidenceImages(analysis, plan),
    { frames: plan.map((frame) => ({ frame, jpeg: JPEG })), drawn: new Map() },
    review,
  );
}

const { analysis } = syntheticAnalysis();
const page = pageOf(analysis);

function withoutStyle(text: string): string {
  return text
    .replace(/\n\s*\n/g, '\n')
    .replace(/<style>[\s\S]*<\/style>/, '<style></style>')
    .replace(/sha256-[^']+/, 'sha256-');
}

test('the page of a complete analysis is as it was', () => {
  expectGolden('report.html.golden', normaliseDigits(withoutStyle(page)));
});

test('the page asks nothing of the network and runs no script', () => {
  expect(withoutStyle(page)).not.toMatch(/https?:|<script|<link|\son\w+=|url\(/);
  for (const [, source] of page.matchAll(/\ssrc="([^"]{0,11})/g)) expect(source).toBe('data:image/');
});

test('its content security policy allows the style sheet by hash and nothing else', () => {
  const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(`default-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:`);
  expect(withoutStyle(page)).not.toMatch(/\sstyle="/);
});

test('a file name full of markup stays text', () => {
  const nasty = { ...analysis, clip: { ...analysis.clip, file: '"><img src=x onerror=alert(1)>.mp4' } };
  const text = pageOf(nasty);
  expect(text).not.toContain('<img src=x');
  expect(text).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;.mp4');
});

test('the answer comes first, then findings, pictures, charts, advice, measures, method and references', () => {
  const order = [...page.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id);
  expect(order).toStrictEqual(['findings', 'frames', 'charts', 'advice', 'measures', 'method', 'references']);
  expect(page.indexOf(headline(analysis).sentence)).toBeLessThan(page.indexOf('<section'));
});

test('what coaches say comes before the findings', () => {
  const text = pageOf(analysis, fixtureReview());
  const [first, second] = [...text.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id);
  expect([first, second]).toStrictEqual(['review', 'findings']);
  expect(text).toContain('<a href="#review">The coach’s review</a>');
});

test('left comes before right in every finding, and each is named', () => {
  for (const id of FAULT_IDS) {
    const card = page.slice(page.indexOf(`<h3>${FAULT_WORDS[id].name}</h3>`));
    const left = card.indexOf('class="side left"');
    const right = card.indexOf('class="side right"');
    expect(left).toBeGreaterThan(0);
    expect(right).toBeGreaterThan(left);
    expect(card.slice(left, right)).toContain('Left foot');
  }
});

test('every link within the page has its target', () => {
  const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
});

test('every picture and chart has a text alternative', () => {
  for (const [image] of page.matchAll(/<img[^>]*>/g)) expect(image).toMatch(/alt="[^"]{20,}"/);
  for (const [svg] of page.matchAll(/<svg[^>]*>/g))
    expect(svg).toMatch(/aria-label="[^"]+"|aria-hidden="true"/);
});

test('a refused clip says what is wrong and what to do, and draws nothing', () => {
  const text = pageOf(refusedFixture());
  expect(text).toContain('This clip cannot be judged.');
  expect(text).toContain('Film a runner from the side');
  expect(text).not.toContain('<figure');
});

test('when nothing can be resolved the page says that the video cannot tell', () => {
  expect(headline(unresolvedFixture()).sentence).toBe('This video cannot tell what loads the calves.');
  expect(pageOf(unresolvedFixture())).toContain('cannot be told');
});

test('a clean runner is told that nothing stands out and is advised nothing', () => {
  expect(headline(cleanFixture()).kind).toBe('nothing');
  expect(pageOf(cleanFixture())).toContain('Nothing found in this clip calls for a change.');
});

test('a mild fault is listed and advised on only when mild or worse is sure enough', () => {
  const perhaps = cleanFixture();
  const [first, ...others] = perhaps.faults;
  const withShares = (none: number, mild: number, moderate: number): Analysis => {
    const distribution = { none, mild, moderate, severe: 0 };
    return { ...perhaps, faults: [{ ...first, grade: 'mild', probability: mild, distribution }, ...others] };
  };
  const doubtful = withShares(0.36, 0.39, 0.25);
  expect(headline(doubtful).kind).toBe('nothing');
  expect(pageOf(doubtful)).toContain('<span>none or mild</span></span> <span>likely (75\u00a0%)</span>');
  expect(headline(withShares(0.3, 0.45, 0.25)).sentence).toContain('mild or worse, likely at 70\u00a0%');
});

test('the order of lowest point and passage is told only as far as their errors allow', () => {
  const withErrors = (sd: number): Analysis => {
    const one = structuredClone(analysis);
    one.summary.measures.gcmLowestPct.left = { median: 41, sd, spread: null, n: 5 };
    one.summary.measures.passagePct.left = { median: 38, sd, spread: null, n: 5 };
    return one;
  };
  expect(pageOf(withErrors(1))).toContain('The body still sinks when it is already past the ball.');
  expect(pageOf(withErrors(2))).toContain('With these errors it cannot be told which comes first.');
});

test('a foot without a counted support is said to be missing, the other is shown', () => {
  const text = pageOf(oneFootFixture());
  expect(text).toContain('No complete support of the right foot could be measured');
  expect(text).toContain('id="left-initial-contact"');
  expect(text).not.toContain('id="right-initial-contact"');
});

test('without a scale nothing is given in centimetres on the pictures', () => {
  const text = pageOf(noScaleFixture());
  expect(text).not.toMatch(/dimensions\.[^"]*\d cm/);
  expect(text).toContain('nothing is given in centimetres');
});

test('the headline names the gravest and surest finding, its foot, grade and probability', () => {
  expect(headline(analysis).sentence).toBe(
    'What loads the calves most in this clip: both feet hold their ankles stiff while the body sinks (left: severe, very likely at 81\u00a0%; right: moderate or severe, likely at 65\u00a0%).',
  );
});

test('where the grade is about even the headline says how sure it is that there is a fault', () => {
  const distribution = { none: 0.03, mild: 0.4, moderate: 0.54, severe: 0.03 };
  const open = cleanFixture();
  const faults = open.faults.map((one) =>
    one.id === 'push-off' && one.foot === 'left'
      ? { ...one, grade: 'moderate' as const, probability: 0.54, distribution }
      : one,
  );
  expect(headline({ ...open, faults }).sentence).toContain(
    '(moderate, about even at 54\u00a0%, but at least mild at 97\u00a0%)',
  );
});

test('the headline says what the grade rests on, where that is not what the fault is named for', () => {
  const perhaps = cleanFixture();
  const late = (measure: 'dutyFactor' | 'passagePct'): Analysis => ({
    ...perhaps,
    faults: perhaps.faults.map((one) =>
      one.id === 'slow-passage'
        ? { ...one, grade: 'severe', lead: one.lead && { ...one.lead, measure } }
        : one,
    ),
  });
  expect(headline(late('dutyFactor')).sentence).toContain('both feet stay on the ground for long');
  expect(headline(late('passagePct')).sentence).toContain('before it has passed over');
});
