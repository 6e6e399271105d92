import { type Region, scaleRegion } from './person.ts';
import { type PersonTrack, between } from './people-tracks.ts';

/** Where to look in a frame: at a region, all over (null), or nowhere, because the runner is not in view. */
export type Lookout = Region | null | 'absent';

/** Longer without a sighting, and where the runner is in between is not known. */
const MAX_GAP_FRAMES = 80;
/** How far beyond the first and last sighting the runner is still looked for: one step between looks. */
const MARGIN_FRAMES = 20;

/**
 * Where the runner is expected in each frame.
 * @param alone nobody else is in view: where the path is unknown, whoever is seen is the runner
 * @param factor size of the wanted pixels in those of the track
 */
export function lookoutAt(frame: number, track: PersonTrack, alone: boolean, factor: number): Lookout {
  const region = expectedAt(frame, track);
  if (region !== null) return scaleRegion(region, factor);
  return alone ? null : 'absent';
}

function expectedAt(frame: number, track: PersonTrack): Region | null {
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
