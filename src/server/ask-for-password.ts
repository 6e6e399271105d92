import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Readline repeats what is typed: here into nothing. */
const unseen = new Writable({
  write(_chunk, _encoding, done) {
    done();
  },
});

/** The first line from a pipe, or what is typed at the terminal, which does not show it; '' when nothing comes. */
export async function askForPassword(question: string): Promise<string> {
  const { stdin, stderr } = process;
  const lines = createInterface({ input: stdin, output: unseen, terminal: stdin.isTTY });
  if (stdin.isTTY) stderr.write(question);
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (stdin.isTTY) stderr.write('\n');
  }
}
