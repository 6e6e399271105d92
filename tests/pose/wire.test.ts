import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Message, decode, encode } from '../../src/pose/processes/wire.ts';

const WITH_PICTURE: Message = {
  id: 7,
  task: {
    kind: 'find-runner',
    expected: { circle: { xPx: 1.5, yPx: 2, radiusPx: 3, leanRad: 0 }, mirrored: false },
  },
  picture: { widthPx: 5, heightPx: 3, data: Uint8Array.from({ length: 45 }, (_, index) => index) },
};
const WITHOUT: Message = { id: 8, task: { kind: 'start', runtime: 'auto', model: 'lite' }, picture: null };

function inPieces(messages: Message[], bytes: number): Readable {
  const all = Buffer.concat(messages.flatMap(encode));
  const pieces = Array.from({ length: Math.ceil(all.length / bytes) }, (_, index) =>
    all.subarray(index * bytes, (index + 1) * bytes),
  );
  return Readable.from(pieces, { objectMode: false });
}

describe('messages to a worker', () => {
  it.each([1, 7, 50, 100_000])('arrive as they were sent, in pieces of %i bytes', async (bytes) => {
    const sent = [WITHOUT, WITH_PICTURE, WITH_PICTURE, WITHOUT];
    const received: Message[] = [];
    for await (const message of decode(inPieces(sent, bytes))) {
      const { picture } = message;
      received.push({ ...message, picture: picture && { ...picture, data: new Uint8Array(picture.data) } });
    }
    expect(received).toEqual(sent);
  });

  it('end with the stream, also in the middle of one', async () => {
    const whole = Buffer.concat([...encode(WITHOUT), ...encode(WITH_PICTURE)]);
    const received: number[] = [];
    const cutShort = Readable.from([whole.subarray(0, -10)], { objectMode: false });
    for await (const { id } of decode(cutShort)) received.push(id);
    expect(received).toEqual([WITHOUT.id]);
  });
});
