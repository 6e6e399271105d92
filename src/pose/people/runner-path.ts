import { median } from '../../analysis/maths/statistics.ts';
import { SIDES, type Side } from '../../analysis/pose-track.ts';
import { footToTheRightPx } from './body-points.ts';
import { type Circle, type Region, scaleCircle } from './person.ts';
import { type PersonTrack, between } from './people-tracks.ts';

/** Where to look in a frame: at a region, all over (null), or nowhere, because the runner is not in view. */
export type Lookout = Region | null | 'absent';

/**
 * The way every runner is shown to the network, if need be in a mirror: the network is not mirror-symmetric, and the two
 * directions of running would be measured differently.
 */
const SHOWN_FACING: Side = 'left';

/** Longer without a sighting, and where the runner is in between is not known. */
const MAX_GAP_FRAMES = 80;
/** How far beyond the first and last sighting the runner is still looked for: one step between looks. */
const MARGIN_FRAMES = 20;

/** Where to look in a frame whose pixels are `factor` times as many as those of the track. */
export type RunnerPath = (frame: number, factor: number) => Lookout;

/**
 * Where the runner is expected in each frame.
 * @param alone nobody else is in view: where the path is unknown, whoever is seen is the runner
 */
export function runnerPath(track: PersonTrack, alone: boolean): RunnerPath {
  const leanRad = usualLean(track);
  const mirrored = !facesShownWay(track);
  return (frame, factor) => {
    const circle = expectedAt(frame, track);
    if (circle === null) return alone ? null : 'absent';
    return { ...scaleCircle(circle, factor), leanRad, mirrored };
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

function expectedAt(frame: number, track: PersonTrack): Circle | null {
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
