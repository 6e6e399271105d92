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

/** The messages in a stream of bytes, until it ends. A picture lasts until the next message is asked for. */
export async function* decode(stream: Readable): AsyncGenerator<Message> {
  const read = exactReader(stream);
  let memory: Buffer = Buffer.alloc(0);
  for (;;) {
    const length = await read(Buffer.alloc(LENGTH_BYTES));
    if (length === null) return;
    const headBytes = await read(Buffer.alloc(length.readUInt32LE()));
    if (headBytes === null) return;
    const head = JSON.parse(headBytes.toString('utf8')) as Head;
    // Memory of its own for every picture of a clip would be collected too late to keep the process small.
    if (memory.length < head.pictureBytes) memory = Buffer.allocUnsafeSlow(head.pictureBytes);
    const picture = head.pictureBytes === 0 ? null : await readPicture(read, head, memory);
    if (picture === null && head.pictureBytes > 0) return;
    yield { id: head.id, task: head.task, picture };
  }
}

/** Fills the target and resolves to it; to null when the stream ends before. */
type ExactReader = (target: Buffer) => Promise<Buffer | null>;

async function readPicture(
  read: ExactReader,
  { widthPx, heightPx, pictureBytes }: Head,
  memory: Buffer,
): Promise<Picture | null> {
  const data = await read(memory.subarray(0, pictureBytes));
  return data === null ? null : { widthPx, heightPx, data };
}

/** Reads exact numbers of bytes, each copied once. */
function exactReader(stream: Readable): ExactReader {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);
  return async (target) => {
    for (let filled = 0; filled < target.length;) {
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
