import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keypointsOf } from '../../samples/keypoints-of.ts';
import { completeRecipe } from '../../samples/recipe.ts';
import { truthOf } from '../../samples/truth-of.ts';
import type { KeypointsFile } from '../../src/analysis/keypoints.ts';
import { seededRandom } from '../../src/analysis/random.ts';
import { runProgram } from '../../src/cli/program.ts';
import { temporaryFolder } from '../video/making-clips.ts';
import { listen } from './heard.ts';

const folder = temporaryFolder();
const running = keypointsOf(truthOf(completeRecipe({ captureFps: 30, durationS: 4 })), { sdPx: 1, seed: 3 });

interface Place {
  readonly x: number;
  readonly y: number;
}
/** Moves every point of every frame; `hipY` is where the hip is in that frame. */
function moved(move: (point: Place, name: string, hipY: number) => Place): KeypointsFile {
  const poses = running.poses.map((pose) => {
    if (pose === null) return null;
    const hipY = pose.keypoints.find((point) => point.name === 'left_hip')?.y ?? 0;
    const keypoints = pose.keypoints.map((point) => ({ ...point, ...move(point, point.name ?? '', hipY) }));
    return { ...pose, keypoints };
  });
  return { ...running, poses };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const ofName = (name: string): Place[] =>
  running.poses.flatMap((pose) => pose?.keypoints.filter((point) => point.name === name) ?? []);
const hipHeight = mean(ofName('left_hip').map(({ y }) => y));
const random = seededRandom(5);
/** The same pose in every frame, with the detector's noise. */
function still(): KeypointsFile['poses'][number] {
  const shake = (): number => 0.5 * random.normal();
  const keypoints = running.poses[10]?.keypoints.map((point) => ({
    ...point,
    x: point.x + shake(),
    y: point.y + shake(),
  }));
  return keypoints === undefined ? null : { keypoints };
}
const isLeg = (name: string): boolean => /knee|ankle|heel|foot/.test(name);

/** One foot is not seen for a good half of the clip. */
function hidden(clip: KeypointsFile): KeypointsFile {
  const poses = clip.poses.map((pose, frame) => {
    if (pose === null || frame < 8 || frame > 30) return pose;
    return { ...pose, keypoints: pose.keypoints.filter(({ name }) => !/right_(heel|foot)/.test(name ?? '')) };
  });
  return { ...clip, poses };
}

const CLIPS: readonly [what: string, keypoints: KeypointsFile, sentence: RegExp][] = [
  ['nobody in view', { ...running, poses: running.poses.map(() => null) }, /No runner is seen/],
  [
    'less than a stride',
    { ...running, timesMs: running.timesMs.slice(0, 20), poses: running.poses.slice(0, 20) },
    /seen for 0\.7 s only/,
  ],
  ['a person who stands still', { ...running, poses: running.poses.map(still) }, /not look like running/],
  [
    'walking: the hips are high over the foot',
    moved(({ x, y }, name, hipY) => ({ x, y: isLeg(name) ? y : y - 2 * (hipY - hipHeight) })),
    /This is walking/,
  ],
  [
    'a camera that looks along the runner',
    moved(({ x, y }) => ({ x: 640 + 0.05 * (x - 640), y })),
    /not from the side/,
  ],
  [
    'feet out of the picture',
    moved(({ x, y }) => ({ x, y: y + 0.3 * running.heightPx })),
    /feet are out of the picture/,
  ],
  [
    'less than three supports',
    hidden({ ...running, timesMs: running.timesMs.slice(0, 38), poses: running.poses.slice(0, 38) }),
    /three are needed/,
  ],
];

describe('a clip that cannot be measured', { timeout: 60_000 }, () => {
  it.each(CLIPS)(
    '%s: a sentence why, a report that says so, status 2',
    async (_what, keypoints, sentence) => {
      const path = join(folder, 'keypoints.json');
      const out = join(folder, 'result');
      writeFileSync(path, JSON.stringify(keypoints));
      const voice = listen();
      const args = ['analyse', '--keypoints', path, '--speed', '2.8m/s', '--out', out];
      expect(await runProgram(args, voice)).toBe(2);
      expect(voice.complaints()).toMatch(sentence);
      expect(voice.complaints()).toContain('How to film a clip');
      expect(existsSync(join(out, 'report.html'))).toBe(true);
    },
  );

  it.each([
    [
      '20',
      /^plumbline: keypoints\.json: Filmed at 20 frames per second, the clip would show \d+ steps per minute/,
    ],
    ['60', /Filmed at 60 .* which nobody runs\. .* The option is --capture-fps/],
    ['240', /Filmed at 240 .* If this is not slow motion, leave out the rate/],
    ['1000', /shows the runner for 0\.1 s, and no rhythm of running is found/],
  ])(
    'at %s frames per second, which it was not filmed at: that is said, not walking',
    async (fps, sentence) => {
      const path = join(folder, 'keypoints.json');
      writeFileSync(path, JSON.stringify(running));
      const voice = listen();
      const args = ['analyse', '--keypoints', path, '--capture-fps', fps, '--out', join(folder, 'rate')];
      expect(await runProgram(args, voice)).toBe(2);
      expect(voice.complaints()).toMatch(sentence);
    },
  );
});
