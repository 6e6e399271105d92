import { describe, expect, test } from 'vitest';
import {
  annotatedClip,
  type AnnotatedClip,
  type ClipPicture,
} from '../../../src/report/annotated-clip/annotated-clip.ts';
import { blend } from '../../../src/report/annotated-clip/blend.ts';
import { captionAt, situationAt } from '../../../src/report/annotated-clip/caption.ts';
import { drawnFrames, inView } from '../../../src/report/annotated-clip/drawn-frames.ts';
import { steadyLabels } from '../../../src/report/annotated-clip/steady-labels.ts';
import { typicalStretch } from '../../../src/report/annotated-clip/stretch.ts';
import { stripSvg } from '../../../src/report/annotated-clip/strip.ts';
import { timeline } from '../../../src/report/annotated-clip/timeline.ts';
import { clipView, LONGEST_SIDE_PX, videoSize } from '../../../src/report/annotated-clip/view.ts';
import { nearestFrame } from '../../../src/report/frames/frame-plan.ts';
import { syntheticAnalysis } from '../fixture/fixture-analysis.ts';
import { refusedFixture } from '../fixture/special-analyses.ts';

const { analysis } = syntheticAnalysis();
const times = analysis.series.timeMs;
const supports = typicalStretch(analysis)?.supports ?? [];
const stretch = typicalStretch(analysis);
const frames = stretch === null ? [] : drawnFrames(analysis, timeline(times, stretch), supports);
const frameAt = (timeMs: number): number => nearestFrame(times, timeMs).index;

function video(): AnnotatedClip {
  const clip = annotatedClip(analysis);
  if (clip === null) throw new Error('nothing to show in the fixture');
  return clip;
}

describe('the view', () => {
  test.each([
    { widthPx: 480, heightPx: 540 },
    { widthPx: 481, heightPx: 485 },
    { widthPx: 3840, heightPx: 2160 },
    { widthPx: 1080, heightPx: 1920 },
  ])('is even, inside the clip and fits phones: %j', (size) => {
    const factor = size.heightPx / 540;
    const geometries = frames.map(({ geometry }) => ({
      ...geometry,
      points: Object.fromEntries(
        Object.entries(geometry.points).map(([name, [x, y]]) => [name, [x * factor, y * factor] as const]),
      ),
      plumbFoot: geometry.plumbFoot && ([0, geometry.plumbFoot[1] * factor] as const),
    }));
    const view = clipView(geometries, size);
    const { widthPx, heightPx } = videoSize(view);
    const { crop, picture, stripHeightPx, bandHeightPx } = view;
    expect(Math.max(widthPx, heightPx)).toBeLessThanOrEqual(LONGEST_SIDE_PX);
    for (const side of [...Object.values(crop), picture.heightPx, widthPx, stripHeightPx, bandHeightPx])
      expect(side % 2).toBe(0);
    expect(crop.xPx + crop.widthPx).toBeLessThanOrEqual(size.widthPx);
    expect(crop.yPx + crop.heightPx).toBeLessThanOrEqual(size.heightPx);
  });

  test('is the whole picture where no pose was seen', () => {
    const { crop } = clipView([], { widthPx: 640, heightPx: 360 });
    expect(crop).toStrictEqual({ xPx: 0, yPx: 0, widthPx: 640, heightPx: 360 });
  });
});

describe('the words', () => {
  const [support, next] = supports;
  const captionOf = (frameIndex: number) =>
    captionAt(times, situationAt(times, supports, frameIndex), frameIndex);

  test('name the foot on the ground, and say when there is none', () => {
    const middleMs = (support.initialContact.timeMs + support.toeOff.timeMs) / 2;
    const inFlight = frameAt((support.toeOff.timeMs + next.initialContact.timeMs) / 2);
    expect(captionOf(frameAt(middleMs)).title).toBe(
      `${support.foot} foot on the ground (${support.side} leg)`,
    );
    expect(captionOf(inFlight)).toMatchObject({ foot: null, title: 'in the air', speed: '1/2 speed' });
  });

  test('light the latest event, and keep those before with their times', () => {
    const atContact = captionOf(frameAt(support.initialContact.timeMs)).cells;
    expect(atContact.map(({ state }) => state)).toStrictEqual(['now', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(atContact[0].detail).toMatch(/^\d+\s±\s\d+\scm (ahead|behind)$/);
    const atToeOff = captionOf(frameAt(support.toeOff.timeMs)).cells;
    expect(atToeOff.map(({ state }) => state)).toStrictEqual(['past', 'past', 'past', 'past', 'now']);
    expect(atToeOff[4].detail).toMatch(/^\d+\s±\s\d+\sms$/);
  });

  test('say of an event that was not seen that it was not', () => {
    const hidden = { ...support, events: { ...support.events, heelOffMs: null } };
    const situation = { support: hidden, onGround: true, atContact: false };
    const [, , , heelOff] = captionAt(times, situation, frameAt(support.toeOff.timeMs)).cells;
    expect(heelOff).toStrictEqual({ name: 'heel-off', detail: 'not seen', state: 'absent' });
  });

  test('are drawn as outlines, with a dashed line for the far leg', () => {
    const caption = captionOf(frameAt(support.initialContact.timeMs));
    const size = { widthPx: 640, heightPx: 106 };
    const far = stripSvg(caption, support.foot === 'left' ? 'right' : 'left', size);
    expect(far).not.toMatch(/<text|NaN|Infinity|undefined/);
    expect(far).toContain('stroke-dasharray');
    expect(stripSvg(caption, support.foot, size)).not.toContain('stroke-dasharray');
  });
});

describe('labels', () => {
  const view = clipView(
    frames.map(({ geometry }) => geometry),
    analysis.clip,
  );
  const placed = frames.map((frame) => ({ ...frame, geometry: inView(frame.geometry, view) }));
  const bounds = { left: 0, top: 0, width: 900, height: 1200 };
  const labels = steadyLabels(analysis, placed, bounds);

  test('keep their place beside their point through a support', () => {
    const offsets = new Map<unknown, Set<string>>();
    placed.forEach(({ situation }, i) => {
      for (const { text, anchor, box } of labels[i].filter(({ text: one }) => one.endsWith('°'))) {
        const middle = box.left + box.width / 2 - anchor[0];
        const seen = offsets.get(situation.support) ?? new Set();
        offsets.set(situation.support, seen.add(`${middle.toFixed(1)} ${(box.top - anchor[1]).toFixed(1)}`));
        expect(text).toMatch(/^[+\u2212]?\d+\s±\s\d+°$/);
      }
    });
    expect(offsets.size).toBe(supports.length);
    for (const seen of offsets.values()) expect(seen.size).toBe(1);
  });

  test('lie on no other label', () => {
    for (const [i, a, b] of labels.flatMap((all) =>
      all.flatMap((one, k) => all.slice(k + 1).map((two) => [all, one, two] as const)),
    )) {
      const apart =
        a.box.left + a.box.width <= b.box.left ||
        b.box.left + b.box.width <= a.box.left ||
        a.box.top + a.box.height <= b.box.top ||
        b.box.top + b.box.height <= a.box.top;
      expect(apart, i.map(({ text }) => text).join(', ')).toBe(true);
    }
  });

  test('give the landing distance at contact only', () => {
    labels.forEach((all, i) => {
      const spoken = all.some(({ text }) => text.startsWith('ball '));
      expect(spoken).toBe(placed[i].situation.atContact);
    });
  });
});

describe('the pictures', () => {
  async function* blank(indices: readonly number[], bytes: number): AsyncGenerator<ClipPicture> {
    for (const index of indices) yield await Promise.resolve({ index, data: new Uint8Array(bytes) });
  }

  test('are as large as said, one for each frame asked for, with something drawn in each', async () => {
    const clip = video();
    const { picture, stripHeightPx } = clip.view;
    const indices = clip.frameIndices.slice(0, 3);
    const stripBytes = 3 * clip.widthPx * stripHeightPx;
    let count = 0;
    for await (const drawn of clip.pictures(blank(indices, 3 * picture.widthPx * picture.heightPx))) {
      expect(drawn).toHaveLength(3 * clip.widthPx * clip.heightPx);
      expect(drawn.subarray(stripBytes).some((value) => value > 200)).toBe(true);
      count += 1;
    }
    expect(count).toBe(indices.length);
    expect(clip.repeats).toHaveLength(clip.frameIndices.length);
  });

  test('do not exist where nothing was measured', () => {
    expect(annotatedClip(refusedFixture())).toBeNull();
  });

  test('let the picture through where the drawing is clear', () => {
    const picture = new Uint8Array(12).fill(100);
    const data = Uint8Array.from([255, 0, 0, 0, 255, 0, 0, 255, 0, 0, 0, 0, 200, 200, 200, 128]);
    blend(picture, { widthPx: 2, heightPx: 2, data }, 0);
    expect([...picture]).toStrictEqual([100, 100, 100, 255, 0, 0, 100, 100, 100, 150, 150, 150]);
  });
});
