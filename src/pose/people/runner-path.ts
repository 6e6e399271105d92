import { median } from '../../analysis/maths/statistics.ts';
import { SIDES, type Side } from '../../analysis/pose-track.ts';
import { footToTheRightPx } from './body-points.ts';
import type { PixelScale } from '../source.ts';
import { type Circle, scaleCircle } from './person.ts';
import { type PersonTrack, between } from './people-tracks.ts';

/** Where to look in a frame; 'absent': nowhere, because the runner is not in view. */
export type Lookout = Expected | 'absent';

export interface Expected {
  /** Null when the place is not known, and whoever is in view is the runner. */
  readonly circle: Circle | null;
  /** The picture is to be shown to the network in a mirror. */
  readonly mirrored: boolean;
}

/** Of somebody who was never seen before. */
export const NOT_KNOWN: Expected = { circle: null, mirrored: false };

/**
 * The way every runner is shown to the network, if need be in a mirror: the network is not mirror-symmetric, and the two
 * directions of running would be measured differently. To the left because it then exchanges the legs less often (drawn
 * runners), and sees the far ankle of the labelled treadmill clip move as the near one does.
 */
const SHOWN_FACING: Side = 'left';

/** Longer without a sighting, and where the runner is in between is not known. */
const MAX_GAP_FRAMES = 80;
/** How far beyond the first and last sighting the runner is still looked for: one step between looks. */
const MARGIN_FRAMES = 20;

/** Where to look in a frame; `scale` leads from the pixels of the track to those of the frame. */
export type RunnerPath = (frame: number, scale: PixelScale) => Lookout;

/**
 * Where the runner is expected in each frame.
 * @param alone nobody else is in view: where the path is unknown, whoever is seen is the runner
 */
export function runnerPath(track: PersonTrack, alone: boolean): RunnerPath {
  const leanRad = usualLean(track);
  const mirrored = !facesShownWay(track);
  return (frame, scale) => {
    const circle = circleAt(frame, track);
    if (circle === null) return alone ? { circle, mirrored } : 'absent';
    return { circle: { ...scaleCircle(circle, scale), leanRad }, mirrored };
  };
}

/** A runner's trunk keeps its lean; what single looks make of it scatters. */
function usualLean(track: PersonTrack): number {
  return median(track.map(({ circle }) => circle.leanRad));
}

function facesShownWay(track: PersonTrack): boolean {
  const feet = track.flatMap(({ pose }) => SIDES.map((side) => footToTheRightPx(pose, side) ?? Number.NaN));
  const toTheRight = median(feet);
  return Number.isNaN(toTheRight) || toTheRight > 0 === (SHOWN_FACING === 'right');
}

/** Where the runner is expected, in the pixels of the track; null when that is not known. */
export function circleAt(frame: number, track: PersonTrack): Circle | null {
  const after = track.findIndex((point) => point.frame >= frame);
  const [from, to] =
    after > 0 ? [after - 1, after] : after === 0 ? [0, 1] : [track.length - 2, track.length - 1];
  const a = track.at(Math.max(from, 0));
  const b = track.at(to) ?? a;
  if (a === undefined || b === undefined) return null;
  const inside = frame >= a.frame && frame <= b.frame;
  const known = inside ? b.frame - a.frame <= MAX_GAP_FRAMES : outsideBy(frame, track) <= MARGIN_FRAMES;
  return known ? between(a, b, frame) : null;
}

function outsideBy(frame: number, track: PersonTrack): number {
  const first = track.at(0)?.frame ?? Infinity;
  const last = track.at(-1)?.frame ?? -Infinity;
  return Math.max(first - frame, frame - last);
}
