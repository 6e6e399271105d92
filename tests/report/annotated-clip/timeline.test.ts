import { describe, expect, test } from 'vitest';
import { typicalStretch, type Stretch } from '../../../src/report/annotated-clip/stretch.ts';
import { SLOWDOWN, timeline, VIDEO_FPS } from '../../../src/report/annotated-clip/timeline.ts';
import { nearestFrame } from '../../../src/report/frames/frame-plan.ts';
import { syntheticAnalysis } from '../fixture/fixture-analysis.ts';
import { refusedFixture } from '../fixture/special-analyses.ts';

const { analysis } = syntheticAnalysis();

function wholeStretch(): Stretch {
  const stretch = typicalStretch(analysis);
  if (stretch === null) throw new Error('no support in the fixture');
  return stretch;
}

const stretch = wholeStretch();
const framesAt = (fps: number): number[] => Array.from({ length: 12 * fps }, (_, i) => (1000 * i) / fps);

describe('the stretch shown', () => {
  test('holds at most ten supports, in a row, and only whole ones', () => {
    const { supports } = stretch;
    expect(supports.length).toBeGreaterThan(1);
    expect(supports.length).toBeLessThanOrEqual(10);
    for (const [i, { index, foot }] of supports.entries()) {
      expect(index).toBe(supports[0].index + i);
      if (i > 0) expect(foot).not.toBe(supports[i - 1].foot);
    }
  });

  test('begins and ends while no foot is on the ground', () => {
    const { supports, fromMs, toMs } = stretch;
    for (const { initialContact, toeOff } of analysis.supports) {
      const [contactMs, offMs] = [initialContact?.timeMs ?? -Infinity, toeOff?.timeMs ?? Infinity];
      expect(fromMs > contactMs && fromMs < offMs).toBe(false);
      expect(toMs > contactMs && toMs < offMs).toBe(false);
    }
    expect(fromMs).toBeLessThanOrEqual(supports[0].initialContact.timeMs);
  });

  test('keeps away from supports that are set aside or unlike the others', () => {
    const odd = structuredClone(analysis);
    const original = odd.supports.filter(({ excluded }) => excluded === null);
    const length = 40;
    odd.supports = Array.from({ length }, (_, i) => {
      const copy = structuredClone(original[i % 2]);
      for (const event of [copy.initialContact, copy.toeOff]) if (event !== null) event.timeMs += 400 * i;
      if (i < 12) copy.excluded = 'The foot was hidden.';
      if (i > 25) copy.measures.contactTimeMs = { value: 900, sd: 5 };
      return { ...copy, index: i };
    });
    const indices = typicalStretch(odd)?.supports.map(({ index }) => index) ?? [];
    expect(indices).toHaveLength(10);
    expect(Math.min(...indices)).toBeGreaterThanOrEqual(12);
    expect(Math.max(...indices)).toBeLessThanOrEqual(25);
  });

  test('is nothing where no support is whole', () => {
    expect(typicalStretch(refusedFixture())).toBeNull();
  });
});

describe('the timeline', () => {
  test('shows every frame of an ordinary camera, in order', () => {
    const indices = timeline(framesAt(30), stretch).map(({ frameIndex }) => frameIndex);
    expect(indices).toStrictEqual(indices.map((_, i) => indices[0] + i));
  });

  test.each([25, 30, 60, 120, 240])('slows supports and flights alike at %d fps', (fps) => {
    const times = framesAt(fps);
    const frames = timeline(times, stretch);
    const [{ initialContact, toeOff }, next] = stretch.supports;
    const shownMs = (fromMs: number, toMs: number): number =>
      (1000 / VIDEO_FPS) *
      frames
        .filter(({ frameIndex }) => times[frameIndex] > fromMs && times[frameIndex] < toMs)
        .reduce((sum, { repeats }) => sum + repeats, 0);
    const supportMs = toeOff.timeMs - initialContact.timeMs;
    // The frames at both ends are left out: at the first the video stands still.
    const edgeMs = 1000 / fps + 1000 / VIDEO_FPS;
    const inside = shownMs(initialContact.timeMs + 500 / fps, toeOff.timeMs);
    expect(Math.abs(inside - SLOWDOWN.support * supportMs)).toBeLessThan(SLOWDOWN.support * edgeMs);
    const flightMs = next.initialContact.timeMs - toeOff.timeMs;
    const flown = shownMs(toeOff.timeMs, next.initialContact.timeMs - 500 / fps);
    expect(Math.abs(flown - SLOWDOWN.flight * flightMs)).toBeLessThan(SLOWDOWN.support * edgeMs);
  });

  test('stands still at each contact, on the frame nearest to it', () => {
    const times = framesAt(120);
    const frames = timeline(times, stretch);
    for (const { initialContact } of stretch.supports) {
      const { index } = nearestFrame(times, initialContact.timeMs);
      const held = frames.find(({ frameIndex }) => frameIndex === index);
      expect(held?.repeats).toBeGreaterThanOrEqual(18);
    }
    expect(frames.filter(({ repeats }) => repeats >= 18)).toHaveLength(stretch.supports.length);
  });

  test('never turns back where two supports overlap by an error', () => {
    const [first, second, ...rest] = stretch.supports;
    const early = { ...second.initialContact, timeMs: first.toeOff.timeMs - 40 };
    const overlapping = { ...stretch, supports: [first, { ...second, initialContact: early }, ...rest] };
    const indices = timeline(framesAt(60), overlapping).map(({ frameIndex }) => frameIndex);
    expect(indices).toStrictEqual([...new Set(indices)].sort((a, b) => a - b));
  });
});
