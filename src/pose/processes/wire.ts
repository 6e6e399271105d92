import type { Readable } from 'node:stream';
import type { Picture } from '../source.ts';
import type { Task } from './tasks.ts';

/** One task on its way to a worker. */
export interface Message {
  id: number;
  task: Task;
  picture: Picture | null;
}

interface Head {
  id: number;
  task: Task;
  widthPx: number;
  heightPx: number;
  /** 0 when no picture comes along. */
  pictureBytes: number;
}

const LENGTH_BYTES = 4;

/** Length of the head, the head as JSON, the picture as it is: written one after the other, the picture is not copied. */
export function encode({ id, task, picture }: Message): Uint8Array[] {
  const { widthPx, heightPx, data } = picture ?? { widthPx: 0, heightPx: 0, data: new Uint8Array(0) };
  const head: Head = { id, task, widthPx, heightPx, pictureBytes: data.length };
  const headBytes = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(headBytes.length);
  return [Buffer.concat([length, headBytes]), data];
}

/** The messages in a stream of bytes, until it ends. */
export async function* decode(stream: Readable): AsyncGenerator<Message> {
  const read = exactReader(stream);
  for (;;) {
    const length = await read(LENGTH_BYTES);
    if (length === null) return;
    const headBytes = await read(length.readUInt32LE());
    if (headBytes === null) return;
    const head = JSON.parse(headBytes.toString('utf8')) as Head;
    const picture = head.pictureBytes === 0 ? null : await readPicture(read, head);
    if (picture === null && head.pictureBytes > 0) return;
    yield { id: head.id, task: head.task, picture };
  }
}

type ExactReader = (bytes: number) => Promise<Buffer | null>;

async function readPicture(
  read: ExactReader,
  { widthPx, heightPx, pictureBytes }: Head,
): Promise<Picture | null> {
  const data = await read(pictureBytes);
  return data === null ? null : { widthPx, heightPx, data };
}

/** Reads an exact number of bytes, each copied once; null when the stream ends before. */
function exactReader(stream: Readable): ExactReader {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);
  return async (bytes) => {
    const target = Buffer.allocUnsafeSlow(bytes);
    for (let filled = 0; filled < bytes;) {
      if (rest.length === 0) {
        const next = await chunks.next();
        if (next.done === true) return null;
        rest = next.value;
      }
      const copied = rest.copy(target, filled);
      rest = rest.subarray(copied);
      filled += copied;
    }
    return target;
  };
}
