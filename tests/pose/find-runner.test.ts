import { describe, expect, it } from 'vitest';
import type { Pose } from '../../src/analysis/keypoints.ts';
import { findRunner, type Seeing } from '../../src/pose/people/find-runner.ts';
import type { Region } from '../../src/pose/people/person.ts';
import { figure } from './figures.ts';

const picture = { widthPx: 1000, heightPx: 600, data: new Uint8Array(0) };
const runner = figure({ xPx: 400 });
const expected = { circle: runner.circle, mirrored: true };

/** Networks that answer one look after the other with the given poses, and keep where they were asked to look. */
function networks(answers: (Pose | null)[], found = [runner]): Seeing & { looks: Region[] } {
  const looks: Region[] = [];
  return {
    looks,
    detector: {
      estimate: (_picture, region) => Promise.resolve(answers[looks.push(region) - 1] ?? null),
      dispose: () => undefined,
    },
    finder: () =>
      Promise.resolve({
        find: () => Promise.resolve(found.map(({ circle }) => ({ ...circle, xPx: 0, yPx: 0, score: 1 }))),
        dispose: () => undefined,
      }),
  };
}

describe('the runner in a picture', () => {
  it('is taken where expected, in one look, in the mirror if asked', async () => {
    const seeing = networks([runner.pose]);
    expect(await findRunner(seeing, picture, expected)).toBe(runner.pose);
    expect(seeing.looks).toEqual([{ ...runner.circle, mirrored: true }]);
  });

  it('is looked at again when off the centre of the crop', async () => {
    const off = figure({ xPx: 400 + 0.3 * runner.circle.radiusPx });
    const seeing = networks([off.pose, runner.pose]);
    expect(await findRunner(seeing, picture, expected)).toBe(runner.pose);
    expect(seeing.looks[1]).toEqual({ ...off.circle, mirrored: true });
  });

  it('is searched near by when somebody else or nobody is there', async () => {
    const other = figure({ xPx: 900 });
    const seeing = networks([other.pose, runner.pose, runner.pose]);
    expect(await findRunner(seeing, picture, expected)).toBe(runner.pose);
    expect(seeing.looks.map(({ mirrored }) => mirrored)).toEqual([true, true, true]);
    expect(await findRunner(networks([null, other.pose]), picture, expected)).toBeNull();
  });

  it('is whoever is in view where the place is not known', async () => {
    const seeing = networks([runner.pose, runner.pose]);
    expect(await findRunner(seeing, picture, { circle: null, mirrored: true })).toBe(runner.pose);
    expect(await findRunner(networks([], []), picture, { circle: null, mirrored: true })).toBeNull();
  });
});
