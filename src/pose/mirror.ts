import type { Pose } from '../analysis/keypoints.ts';
import type { PoseDetector } from './detector.ts';
import type { Region } from './people/person.ts';
import type { Picture } from './source.ts';

const CHANNELS = 3;

/** For an engine that cannot mirror while it crops: shows it the mirrored picture, and turns its answer back. */
export async function seenInMirror(
  estimate: PoseDetector['estimate'],
  picture: Picture,
  region: Region,
): Promise<Pose | null> {
  const lastPx = picture.widthPx - 1;
  const place = { ...region, xPx: lastPx - region.xPx, leanRad: -region.leanRad, mirrored: false };
  const pose = await estimate(mirroredPicture(picture), place);
  if (pose === null) return null;
  const keypoints = pose.keypoints.map((point) => ({ ...point, x: lastPx - point.x }));
  return withSidesExchanged({ ...pose, keypoints });
}

export function mirroredPicture({ widthPx, heightPx, data }: Picture): Picture {
  const mirrored = new Uint8Array(data.length);
  for (let row = 0; row < heightPx; row += 1) {
    const start = row * widthPx;
    for (let column = 0; column < widthPx; column += 1) {
      const from = (start + column) * CHANNELS;
      const to = (start + widthPx - 1 - column) * CHANNELS;
      for (let channel = 0; channel < CHANNELS; channel += 1) mirrored[to + channel] = data[from + channel];
    }
  }
  return { widthPx, heightPx, data: mirrored };
}

/** What was seen in a mirror: the runner's left is what was called right. The points keep their order. */
export function withSidesExchanged(pose: Pose): Pose {
  const byName = new Map(pose.keypoints.map((point) => [point.name, point]));
  return {
    ...pose,
    keypoints: pose.keypoints.map((point) => {
      const { name } = point;
      const other = name === undefined ? undefined : byName.get(otherName(name));
      return { ...(other ?? point), ...(name !== undefined && { name }) };
    }),
  };
}

function otherName(name: string): string {
  return name.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left'));
}
