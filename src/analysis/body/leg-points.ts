import type { PoseTrack, Side } from '../pose-track.ts';
import type { Leg } from './body.ts';
import { pathOf, type SagittalPlane } from './sagittal-plane.ts';
import { ankleJoint } from './shoe.ts';

/** The points of one leg in the plane of running. */
export function legPoints(track: PoseTrack, plane: SagittalPlane, side: Side): Omit<Leg, 'ball'> {
  const heel = pathOf(track, `${side}_heel`, plane);
  const toe = pathOf(track, `${side}_foot_index`, plane);
  return {
    hip: pathOf(track, `${side}_hip`, plane),
    knee: pathOf(track, `${side}_knee`, plane),
    ankle: ankleJoint(pathOf(track, `${side}_ankle`, plane), heel, toe),
    heel,
    toe,
  };
}
