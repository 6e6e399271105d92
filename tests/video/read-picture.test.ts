import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPicture } from '../../src/video/read-picture.ts';
import { temporaryFolder } from './making-clips.ts';

const folder = temporaryFolder();
const file = (name: string): string => join(folder, name);
/** Black, with a red upper left corner: shows every turn and mirror. */
let cornered: Buffer;

beforeAll(async () => {
  const red = { create: { width: 60, height: 40, channels: 3 as const, background: '#f00' } };
  cornered = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#000' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .png()
    .toBuffer();
});

describe('readPicture', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'turns a JPEG with Exif orientation %d as sharp does',
    async (orientation) => {
      const path = file(`${orientation}.jpg`);
      await sharp(cornered).withMetadata({ orientation }).jpeg({ quality: 100 }).toFile(path);
      const expected = await sharp(path).rotate().raw().toBuffer({ resolveWithObject: true });
      const { widthPx, heightPx, data } = await readPicture(path);
      expect([widthPx, heightPx]).toEqual([expected.info.width, expected.info.height]);
      const different = data.filter((value, i) => Math.abs(value - expected.data[i]) > 90).length;
      expect(different).toBe(0);
    },
  );

  it('reads a PNG and makes a large picture smaller', async () => {
    await sharp(cornered).resize(3000, 2000).png().toFile(file('large.png'));
    const { widthPx, heightPx, data } = await readPicture(file('large.png'));
    expect([widthPx, heightPx, data.length]).toEqual([1280, 853, 1280 * 853 * 3]);
  });

  it('says what is wrong with what it cannot read', async () => {
    writeFileSync(file('text.jpg'), 'no picture at all');
    writeFileSync(file('cut.jpg'), (await sharp(cornered).jpeg().toBuffer()).subarray(0, 60));
    await expect(readPicture(file('nowhere.jpg'))).rejects.toMatchObject({ code: 'file-missing' });
    await expect(readPicture(file('text.jpg'))).rejects.toMatchObject({ code: 'not-a-video' });
    await expect(readPicture(file('cut.jpg'))).rejects.toMatchObject({ code: 'video-damaged' });
  });
});
