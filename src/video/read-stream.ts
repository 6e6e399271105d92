import type { Readable } from 'node:stream';

/** Everything a stream says as text, cut at `limit` characters so that a broken program cannot fill the memory. */
export function readText(stream: Readable, limit: number): Promise<string> {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    if (text.length < limit) text += chunk;
  });
  return new Promise((resolve) => {
    stream.once('close', () => {
      resolve(text.slice(0, limit));
    });
  });
}

/** Everything a stream holds, in memory. */
export function readBytes(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  return new Promise((resolve) => {
    stream.once('close', () => {
      resolve(Buffer.concat(chunks));
    });
  });
}
