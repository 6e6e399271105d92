import { describe, expect, it } from 'vitest';
import { PictureBuffers } from '../../src/video/picture-buffers.ts';
import { cutPictures } from '../../src/video/picture-chunks.ts';
import { collect } from './making-clips.ts';

/** Bytes 0, 1, 2 ... in chunks of the given sizes; counts how many were asked for. */
function counted(sizes: readonly number[]): { chunks: AsyncGenerator<Uint8Array>; asked: () => number } {
  let asked = 0;
  let next = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const size of sizes) {
      asked += 1;
      yield await Promise.resolve(Uint8Array.from({ length: size }, () => next++));
    }
  }
  return { chunks: chunks(), asked: () => asked };
}

describe('cutPictures', () => {
  it('cuts pictures out of chunks of any size, and leaves an incomplete last one out', async () => {
    const pictures = await collect(cutPictures(counted([2, 5, 9, 1]).chunks, 4, new PictureBuffers()));
    expect(pictures.map((picture) => [...picture])).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
      [8, 9, 10, 11],
      [12, 13, 14, 15],
    ]);
  });

  it('asks for no more than the picture in hand, so that ffmpeg waits while it is worked on', async () => {
    const { chunks, asked } = counted(Array<number>(100).fill(4));
    const pictures = cutPictures(chunks, 4, new PictureBuffers());
    for (let i = 0; i < 3; i += 1) await pictures.next();
    expect(asked()).toBe(3);
    await pictures.return(undefined);
  });

  it('writes into memory that was given back, and into no other', async () => {
    const buffers = new PictureBuffers();
    const pictures: Uint8Array[] = [];
    for await (const picture of cutPictures(counted([16]).chunks, 4, buffers)) {
      pictures.push(picture);
      if (pictures.length === 2) buffers.giveBack(picture);
    }
    expect(pictures[0]).toEqual(Uint8Array.of(0, 1, 2, 3));
    expect(new Set(pictures).size).toBe(3);
  });
});
