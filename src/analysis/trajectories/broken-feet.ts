import { median, robustSd } from '../maths/statistics.ts';
import { FOOT_JOINTS, legKeypoint, type PoseTrack, type Side, SIDES } from '../pose-track.ts';
import { copyTrack, dropFrame } from './edit-track.ts';
import { isPlaced, NO_EDITS, type TrackEdits } from './track-edits.ts';

/**
 * Ankle, heel and toe of one foot keep their distances, whatever the leg does: a bending shoe shortens the foot by a
 * tenth. A distance this far from its median, as a share of it and in standard deviations, has a wrong end.
 */
const LEAST_DEVIATION_SHARE = 0.2;
const LEAST_DEVIATION_SDS = 4;

type FootPoint = (typeof FOOT_JOINTS)[number];
const EDGES = [
  ['heel', 'foot_index'],
  ['ankle', 'foot_index'],
  ['ankle', 'heel'],
] as const satisfies readonly (readonly [FootPoint, FootPoint])[];

/**
 * Makes gaps of points that the detector has put on the other foot or beside the shoe, for a frame or for several, which a
 * look at the neighbouring frames alone cannot tell. Points set by hand are right.
 */
export function dropBrokenFeet(track: PoseTrack, edits: TrackEdits = NO_EDITS): PoseTrack {
  const cleaned = copyTrack(track);
  for (const side of SIDES) {
    const broken = EDGES.map((edge) => brokenFrames(track, side, edge));
    for (let frame = 0; frame < track.timesMs.length; frame += 1) {
      const isRight = (point: FootPoint): boolean => isPlaced(edits, legKeypoint(side, point), frame);
      for (const point of blamedPoints(
        broken.map((frames) => frames[frame]),
        isRight,
      )) {
        dropFrame(cleaned.keypoints[legKeypoint(side, point)], frame);
      }
    }
  }
  return cleaned;
}

function brokenFrames(track: PoseTrack, side: Side, [a, b]: (typeof EDGES)[number]): boolean[] {
  const from = track.keypoints[legKeypoint(side, a)];
  const to = track.keypoints[legKeypoint(side, b)];
  const lengths = from.x.map((x, i) => Math.hypot(to.x[i] - x, to.y[i] - from.y[i]));
  const usual = median(lengths);
  const limit = Math.max(LEAST_DEVIATION_SHARE * usual, LEAST_DEVIATION_SDS * robustSd(lengths));
  return Array.from(lengths, (length) => Math.abs(length - usual) > limit);
}

/** Where a point that is right would be blamed, the other ends of its broken distances are. */
function blamedPoints(
  broken: readonly boolean[],
  isRight: (point: FootPoint) => boolean,
): readonly FootPoint[] {
  const wrong = wrongPoints(broken);
  if (!wrong.some(isRight)) return wrong;
  const edgesOfRight = EDGES.filter((edge, i) => broken[i] && edge.some(isRight));
  return edgesOfRight.flat().filter((point) => !isRight(point));
}

/** A point is wrong when both its distances are; of a foot too long or too short alone, the toe, which strays most. */
function wrongPoints([heelToToe, ankleToToe, ankleToHeel]: readonly boolean[]): readonly FootPoint[] {
  if (heelToToe && ankleToToe && ankleToHeel) return FOOT_JOINTS;
  if (heelToToe && ankleToHeel) return ['heel'];
  if (ankleToToe && ankleToHeel) return ['ankle'];
  return heelToToe ? ['foot_index'] : [];
}
