import type { Readable } from 'node:stream';

/** Everything a stream says as text, cut at `limit` characters so that a broken program cannot fill the memory. */
export async function readText(stream: Readable, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of stream) {
      if (text.length < limit) text += decoder.decode(chunk as Uint8Array, { stream: true });
    }
  } catch {
    // The stream of a process that was killed or never started breaks off; what came is what there is.
  }
  return text.slice(0, limit);
}
