import type { Pose } from '../../analysis/keypoints.ts';
import { mean } from '../../analysis/maths/statistics.ts';
import { circleOf } from '../people/body-points.ts';

/** A circle that covers a whole head, in pixels of the picture the pose belongs to. */
export interface Head {
  readonly xPx: number;
  readonly yPx: number;
  readonly radiusPx: number;
}

/**
 * Radius of the cover over that of the circle around the body, which is about half the height of a person: 0.23 m on
 * somebody of 1.75 m. The middle of the face lies some 5 cm ahead of the middle of the head, whose back is 15 cm away.
 */
const RADIUS_OVER_BODY = 0.26;
/** And over the distance of the farthest point of the face from their middle, for a head near the camera or alone. */
const RADIUS_OVER_FACE = 2.2;

const FACE_POINT = /^(?:nose|mouth_.+|.+_(?:eye|eye_inner|eye_outer|ear))$/;

/** Where the head of a pose is; null when no point of the face was seen. */
export function headOf(pose: Pose): Head | null {
  const face = pose.keypoints.filter(({ name }) => name !== undefined && FACE_POINT.test(name));
  if (face.length === 0) return null;
  const xPx = mean(face.map(({ x }) => x));
  const yPx = mean(face.map(({ y }) => y));
  const farthestPx = Math.max(...face.map(({ x, y }) => Math.hypot(x - xPx, y - yPx)));
  const bodyPx = circleOf(pose)?.radiusPx ?? 0;
  const radiusPx = Math.max(RADIUS_OVER_BODY * bodyPx, RADIUS_OVER_FACE * farthestPx);
  return radiusPx > 0 ? { xPx, yPx, radiusPx } : null;
}
