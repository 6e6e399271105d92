import type { Sighting } from './look-around.ts';
import { type Circle, distanceInRadii } from './person.ts';

/** The sightings of one look at the clip. */
export interface Look {
  frame: number;
  /** Presentation time in the file, after the first frame. */
  timeMs: number;
  sightings: Sighting[];
}

export interface TrackPoint extends Sighting {
  frame: number;
}

/** One person over the clip. */
export type PersonTrack = TrackPoint[];

/** How far somebody may move from one look to the next, once the speed is known, and before. */
const MAX_STEP_RADII = 1.2;
const MAX_FIRST_STEP_RADII = 2.5;
/** What a change of size by a factor of e counts, in radii. */
const SIZE_WEIGHT = 2;
/** A track that was not seen for so many looks has ended. */
const MAX_MISSED_LOOKS = 4;

/** Joins sightings into tracks, look by look, the closest pairs first. */
export function trackPeople(looks: Look[]): PersonTrack[] {
  const tracks: PersonTrack[] = [];
  looks.forEach((look, index) => {
    const oldest = looks[Math.max(0, index - MAX_MISSED_LOOKS)]?.frame ?? 0;
    const open = tracks.filter((track) => (track.at(-1)?.frame ?? -1) >= oldest);
    const points = look.sightings.map((sighting) => ({ ...sighting, frame: look.frame }));
    const joined = joinClosest(open, points);
    tracks.push(...points.filter((point) => !joined.has(point)).map((point) => [point]));
  });
  return tracks;
}

/** Adds the points to the tracks they continue, and returns them. */
function joinClosest(tracks: PersonTrack[], points: TrackPoint[]): Set<TrackPoint> {
  const pairs = tracks.flatMap((track) =>
    points.map((point) => ({ track, point, radii: stepRadii(track, point) })),
  );
  const continued = new Set<PersonTrack>();
  const joined = new Set<TrackPoint>();
  for (const { track, point, radii } of pairs.sort((a, b) => a.radii - b.radii)) {
    const limit = track.length > 1 ? MAX_STEP_RADII : MAX_FIRST_STEP_RADII;
    if (radii > limit || continued.has(track) || joined.has(point)) continue;
    continued.add(track);
    joined.add(point);
    track.push(point);
  }
  return joined;
}

/** How far the point is from where the track leads or, as the speed may be a mistake, from where it ended. */
function stepRadii(track: PersonTrack, point: TrackPoint): number {
  const last = track.at(-1);
  if (last === undefined) return Infinity;
  const { radiusPx } = last.circle;
  const ahead = between(track.at(-2) ?? last, last, point.frame);
  const distance = Math.min(
    distanceInRadii(point.circle, last.circle),
    distanceInRadii(point.circle, { ...ahead, radiusPx }),
  );
  return distance + SIZE_WEIGHT * Math.abs(Math.log(point.circle.radiusPx / radiusPx));
}

/** The circle on the straight line through two points of a track, within or beyond them. */
export function between(a: TrackPoint, b: TrackPoint, frame: number): Circle {
  const share = a.frame === b.frame ? 0 : (frame - a.frame) / (b.frame - a.frame);
  const mix = (from: number, to: number): number => from + (to - from) * share;
  // Size is not extrapolated: it would vanish.
  const sizeShare = Math.min(Math.max(share, 0), 1);
  return {
    xPx: mix(a.circle.xPx, b.circle.xPx),
    yPx: mix(a.circle.yPx, b.circle.yPx),
    radiusPx: a.circle.radiusPx + (b.circle.radiusPx - a.circle.radiusPx) * sizeShare,
    leanRad: a.circle.leanRad + (b.circle.leanRad - a.circle.leanRad) * sizeShare,
  };
}
