import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeypointsFile } from '../../src/pipeline/keypoints-input.ts';
import { temporaryFolder } from '../video/making-clips.ts';

const folder = temporaryFolder();
const GOOD = {
  schemaVersion: 1,
  widthPx: 640,
  heightPx: 360,
  timesMs: [0, 33.3, 66.7],
  poses: [null, { score: 0.9, keypoints: [{ name: 'nose', x: 1, y: 2 }] }, { keypoints: [] }],
};

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('readKeypointsFile', () => {
  it('accepts frames with nobody and frames with fewer than all points', async () => {
    expect(await readKeypointsFile(file('good.json', GOOD))).toEqual(GOOD);
  });

  it.each([
    ['text', 'hello', 'bad.json is not JSON.'],
    ['another version', { ...GOOD, schemaVersion: 2 }, /does not hold keypoints at schemaVersion/],
    [
      'a point without a place',
      { ...GOOD, poses: [null, null, { keypoints: [{ x: 1 }] }] },
      /poses\.2\.keypoints\.0\.y/,
    ],
    ['times that are too few', { ...GOOD, timesMs: [0, 1] }, /timesMs and poses differ in length/],
    ['times that go back', { ...GOOD, timesMs: [0, 2, 1] }, /timesMs is not ascending/],
    ['no size', { ...GOOD, widthPx: 0 }, /widthPx/],
  ])('refuses %s and says where', async (_what, content, message) => {
    await expect(readKeypointsFile(file('bad.json', content))).rejects.toMatchObject({
      code: 'keypoints-invalid',
      message: expect.stringMatching(message) as string,
    });
  });

  it('says so when there is no such file', async () => {
    await expect(readKeypointsFile(join(folder, 'gone.json'))).rejects.toMatchObject({
      code: 'file-missing',
    });
  });
});
