import type { KeypointsFile } from '../analysis/keypoints.ts';

/** The text of keypoints.json in pieces, a pose a line: a long clip is never held as one string. */
export function* keypointsJson(file: KeypointsFile): Generator<string> {
  const { poses, ...head } = file;
  yield `${JSON.stringify(head).slice(0, -1)},"poses":[\n`;
  for (const [index, pose] of poses.entries()) {
    yield `${JSON.stringify(pose)}${index < poses.length - 1 ? ',' : ''}\n`;
  }
  yield ']}\n';
}
