import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Analysis } from '../../src/analysis/result.ts';
import { frameWords } from '../../src/report/content/frames.ts';
import { annotatedFrames } from '../../src/report/frames/annotated-frames.ts';
import { composeJpeg } from '../../src/report/frames/compose.ts';
import {
  geometryInPicture,
  PICTURE_HEIGHT_PX,
  PICTURE_WIDTH_PX,
  stripCrops,
} from '../../src/report/frames/crop.ts';
import { drawSheets, type IndexedPicture } from '../../src/report/frames/draw-sheets.ts';
import { frameGeometry, type FrameGeometry } from '../../src/report/frames/frame-geometry.ts';
import { frameLabels } from '../../src/report/frames/frame-labels.ts';
import { eventFrame, framePlan, withEvidenceImages } from '../../src/report/frames/frame-plan.ts';
import { overlaySvg } from '../../src/report/frames/overlay.ts';
import { syntheticAnalysis } from './fixture/fixture-analysis.ts';
import { noScaleFixture, refusedFixture } from './fixture/special-analyses.ts';

const { analysis } = syntheticAnalysis();
const plan = framePlan(analysis);

function placed(one: Analysis, path: string): { geometry: FrameGeometry; overlay: string } {
  const frames = framePlan(one).filter((frame) => frame.foot === 'left');
  const geometries = frames.map((frame) => frameGeometry(one, frame));
  const crops = stripCrops(geometries, one.clip.widthPx);
  const i = frames.findIndex((frame) => frame.path === path);
  const crop = crops[i];
  if (crop === null) throw new Error('no pose in the fixture');
  const geometry = geometryInPicture(geometries[i], crop);
  return {
    geometry,
    overlay: overlaySvg(geometry, frameLabels(one, frames[i], geometries[i]), 'right', true),
  };
}

interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function labelRects(overlay: string): Rect[] {
  const pattern = /<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.-]+)" height="([\d.-]+)" rx="7"/g;
  return [...overlay.matchAll(pattern)].map((match) => {
    const [x, y, width, height] = match.slice(1).map(Number);
    return { left: x, top: y, right: x + width, bottom: y + height };
  });
}

test('each foot gets its five events, in order of time', () => {
  for (const foot of ['left', 'right'] as const) {
    const frames = plan.filter((frame) => frame.foot === foot && frame.event !== null);
    expect(new Set(frames.map((frame) => frame.event)).size).toBe(5);
    const times = frames.map((frame) => frame.timeInSupportMs);
    expect(times).toStrictEqual([...times].sort((a, b) => a - b));
  }
});

test('the frame drawn is the one nearest to the event, and one on the ground for contact and toe-off', () => {
  const times = [0, 10, 20, 30];
  expect(eventFrame(times, 14, 'gcm-lowest')).toStrictEqual({ index: 1, framesOff: 0.4 });
  expect(eventFrame(times, 16, 'gcm-lowest').index).toBe(2);
  expect(eventFrame(times, 12, 'initial-contact')).toStrictEqual({ index: 2, framesOff: -0.8 });
  expect(eventFrame(times, 10.5, 'initial-contact').index).toBe(1);
  expect(eventFrame(times, 18, 'toe-off')).toStrictEqual({ index: 1, framesOff: 0.8 });
  expect(eventFrame(times, 35, 'initial-contact').index).toBe(3);
  for (const { event, framesOff } of plan) {
    if (event === 'initial-contact') expect(framesOff).toBeLessThanOrEqual(0.1);
    else if (event === 'toe-off') expect(framesOff).toBeGreaterThanOrEqual(-0.1);
    else expect(Math.abs(framesOff)).toBeLessThanOrEqual(0.5);
  }
});

test('events that share a frame, and moments further than half a frame from theirs, are said to', () => {
  const [support] = analysis.supports.filter(({ index }) => index === analysis.summary.typicalSupport.left);
  const lowest = support.events.gcmLowestMs;
  const shared = { ...support, events: { ...support.events, heelOffMs: lowest } };
  const supports = analysis.supports.map((one) => (one === support ? shared : one));
  const frame = framePlan({ ...analysis, supports }).find(({ path }) => path === 'frames/left-heel-off.jpg');
  if (frame === undefined) throw new Error('no picture of heel-off');
  expect(frame.sharedWith).toContain('gcm-lowest');
  const { caption } = frameWords(analysis, { ...frame, framesOff: -0.8 });
  expect(caption).toContain('it shares its picture with “GCM lowest”');
  expect(caption).toContain('0.8 frames before the picture');
});

test('evidence names its picture, without touching the analysis given', () => {
  const before = JSON.stringify(analysis.faults);
  const named = withEvidenceImages(analysis, plan);
  expect(JSON.stringify(analysis.faults)).toBe(before);
  const stiff = named.faults.find((fault) => fault.id === 'stiff-ankle' && fault.foot === 'left');
  const shown = plan.find((frame) => frame.path === stiff?.evidence?.image);
  expect(Math.abs((shown?.frameIndex ?? -9) - (stiff?.evidence?.frame ?? 0))).toBeLessThanOrEqual(0.5);
});

test('evidence at toe-off is the picture of toe-off, though another frame is nearer', () => {
  const off = plan.find(({ event, framesOff }) => event === 'toe-off' && framesOff > 0.5);
  if (off === undefined) throw new Error('no such picture in the fixture');
  const evidence = { support: off.support.index, frame: off.frameIndex + off.framesOff, image: null };
  const faults = analysis.faults.map((fault) => ({ ...fault, evidence }));
  const [named] = withEvidenceImages({ ...analysis, faults }, plan).faults;
  expect(named.evidence?.image).toBe(off.path);
});

test('a clip without supports has no pictures', () => {
  expect(framePlan(refusedFixture())).toStrictEqual([]);
});

test('the plumb line ends on the ground line, straight below the centre of mass when nothing is tilted', () => {
  const geometry = frameGeometry(analysis, plan[0]);
  expect(geometry.plumbFoot?.[0]).toBeCloseTo(geometry.gcm?.[0] ?? Number.NaN, 6);
  expect(geometry.plumbFoot?.[1]).toBeCloseTo(analysis.series.groundLine.left?.y0Px ?? Number.NaN, 6);
});

test('the plumb line follows gravity, whatever the slope of the ground in the picture', () => {
  const tilted = structuredClone(analysis);
  tilted.series.groundLine.left = { y0Px: 470, slope: -0.05 };
  const uphill = frameGeometry(tilted, plan[0]);
  const gcm = uphill.gcm ?? [0, 0];
  expect(uphill.plumbFoot?.[0]).toBeCloseTo(gcm[0], 6);
  tilted.series.gravity = [Math.sin(0.05), Math.cos(0.05)];
  const foot = frameGeometry(tilted, plan[0]).plumbFoot ?? [0, 0];
  expect((foot[0] - gcm[0]) / (foot[1] - gcm[1])).toBeCloseTo(Math.tan(0.05), 6);
  expect(foot[1]).toBeCloseTo(470 - 0.05 * foot[0], 6);
});

test('labels lie within the picture and never on each other', () => {
  for (const frame of plan.filter(({ foot }) => foot === 'left')) {
    const rects = labelRects(placed(analysis, frame.path).overlay);
    expect(rects.length).toBeGreaterThanOrEqual(frame.event === 'initial-contact' ? 3 : 4);
    for (const [i, a] of rects.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(PICTURE_WIDTH_PX);
      expect(a.bottom).toBeLessThanOrEqual(PICTURE_HEIGHT_PX);
      for (const b of rects.slice(i + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }
    }
  }
});

test('the distance label tells ahead from behind, and says nothing in centimetres without a scale', () => {
  const labels = plan.map((frame) => frameLabels(analysis, frame, frameGeometry(analysis, frame)));
  const contact = labels[plan.findIndex((frame) => frame.event === 'initial-contact')];
  const toeOff = labels[plan.findIndex((frame) => frame.event === 'toe-off')];
  expect(contact.distance).toMatch(/^ball \d+\s±\s\d+ cm ahead$/);
  expect(toeOff.distance).toMatch(/^ball \d+\s±\s\d+ cm behind$/);
  const unscaled = noScaleFixture();
  const [first] = framePlan(unscaled);
  expect(frameLabels(unscaled, first, frameGeometry(unscaled, first)).distance).toBeNull();
});

test('ankle and heel carry their errors, however large', () => {
  const frame = plan.find(({ path }) => path === 'frames/left-gcm-over-ball.jpg');
  if (frame === undefined) throw new Error('no such picture');
  const geometry = frameGeometry(analysis, frame);
  const { measures } = frame.support;
  const withHeelError = (sd: number): string | null => {
    const support = { ...frame.support, measures: { ...measures, heelHeightMidSupportM: { value: 0, sd } } };
    return frameLabels(analysis, { ...frame, support }, geometry).heel;
  };
  expect(withHeelError(0.01)).toMatch(/^heel \d\s±\s1 cm up$/);
  expect(withHeelError(0.007)).toMatch(/^heel \d\.\d\s±\s0\.7 cm up$/);
  expect(withHeelError(0.09)).toMatch(/^heel \d\s±\s9 cm up$/);
  expect(frameLabels(analysis, frame, geometry).ankle).toMatch(/^ankle [+\u2212]\d+\s±\s\d+°$/);
});

test('text is drawn as outlines: no font of the machine is needed, and every number is finite', () => {
  for (const frame of plan.filter(({ foot }) => foot === 'left')) {
    const { overlay } = placed(analysis, frame.path);
    expect(overlay).not.toMatch(/<text|NaN|Infinity|undefined/);
  }
});

function markedPicture(index: number, at: readonly [number, number]): IndexedPicture {
  const [widthPx, heightPx] = [analysis.clip.widthPx, analysis.clip.heightPx];
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let y = -6; y <= 6; y++) {
    for (let x = -6; x <= 6; x++) {
      const offset = 3 * (Math.round(at[1] + y) * widthPx + Math.round(at[0] + x));
      data[offset] = 255;
    }
  }
  return { index, widthPx, heightPx, data };
}

test('picture and drawing lie on each other: a mark in the frame appears where its point is drawn', async () => {
  const frame = plan[0];
  const geometry = frameGeometry(analysis, frame);
  const [crop] = stripCrops([geometry], analysis.clip.widthPx);
  const knee = geometry.points.left_knee;
  if (crop === null || knee === undefined) throw new Error('no pose in the fixture');
  const empty = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  const jpeg = await composeJpeg(markedPicture(0, knee), crop, empty);
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toStrictEqual([PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX]);
  const drawn = geometryInPicture(geometry, crop).points.left_knee ?? [0, 0];
  const red = (x: number, y: number): number => data[3 * (Math.round(y) * info.width + Math.round(x))];
  expect(red(drawn[0], drawn[1])).toBeGreaterThan(200);
  expect(red(drawn[0] + 60, drawn[1])).toBeLessThan(60);
});

test('frames are drawn two decoded pictures at most, each index asked for once and in order', async () => {
  const asked: number[] = [];
  const drawn: string[] = [];
  async function* source(indices: number[]): AsyncGenerator<IndexedPicture> {
    asked.push(...indices);
    for (const index of indices.slice(0, 2)) {
      await Promise.resolve();
      yield markedPicture(index, [200, 200]);
    }
  }
  const few = plan.slice(0, 3);
  const sheets = annotatedFrames(analysis, few);
  for await (const { path } of drawSheets(sheets, analysis.clip.widthPx, source)) drawn.push(path);
  expect(asked).toStrictEqual([...new Set(asked)].sort((a, b) => a - b));
  expect(drawn.sort()).toStrictEqual(few.map((frame) => frame.path).sort());
});
