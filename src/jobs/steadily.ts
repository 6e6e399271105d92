import type { PipelineProgress } from '../pipeline/request.ts';

/** Telling of every frame would keep whoever writes it down busy with nothing else. */
const TELL_EVERY_MS = 400;

/** Tells of progress now and then, and of each new stage at once. */
export function steadily(tell: (progress: PipelineProgress) => void): (progress: PipelineProgress) => void {
  let stage = '';
  let toldAt = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && now - toldAt < TELL_EVERY_MS) return;
    ({ stage } = progress);
    toldAt = now;
    tell(progress);
  };
}
