import type { PictureBuffers } from './picture-buffers.ts';

/**
 * Cuts a stream of bytes into pictures of `pictureBytes`. Holds one picture at a time; asks for more only when the
 * one before was taken, which is what makes the writer of the stream wait. An incomplete last picture is left out.
 */
export async function* cutPictures(
  chunks: AsyncIterable<Uint8Array>,
  pictureBytes: number,
  buffers: PictureBuffers,
): AsyncGenerator<Uint8Array> {
  let picture = buffers.take(pictureBytes);
  let filled = 0;
  for await (const chunk of chunks) {
    let taken = 0;
    while (taken < chunk.length) {
      const part = chunk.subarray(taken, taken + pictureBytes - filled);
      picture.set(part, filled);
      taken += part.length;
      filled += part.length;
      if (filled < pictureBytes) continue;
      yield picture;
      picture = buffers.take(pictureBytes);
      filled = 0;
    }
  }
}
