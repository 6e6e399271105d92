import type { Readable } from 'node:stream';

/** Calls `heard` for every line of a stream as it comes. Resolves when the stream is over, however it ended. */
export function readLines(stream: Readable, heard: (line: string) => void): Promise<void> {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    lines.forEach(heard);
  });
  return new Promise((resolve) => {
    stream.once('close', () => {
      if (rest !== '') heard(rest);
      resolve();
    });
  });
}
