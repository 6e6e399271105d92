import type { JobQueue } from './queue.ts';

/** Puts into the queue again what waits for a worker that will never come: that is no failed try of what waits. */
export async function putBack(
  waiting: readonly string[],
  queue: Pick<JobQueue, 'seenTo' | 'anew'>,
  begunWithinMs: number,
): Promise<void> {
  if (waiting.length === 0) return;
  const seenTo = await queue.seenTo(begunWithinMs);
  for (const id of waiting) if (!seenTo.has(id)) await queue.anew(id);
}
