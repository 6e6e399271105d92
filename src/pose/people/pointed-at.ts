import { PlumblineError } from '../../errors.ts';
import { circleAt } from './runner-path.ts';
import type { Look, PersonTrack } from './people-tracks.ts';
import { distanceInRadii } from './person.ts';

/** A person shown to us: x and y from 0 to 1 across and down the picture as shown, playback time after the first frame. */
export interface PointedAt {
  readonly x: number;
  readonly y: number;
  readonly timeMs: number;
}

/** The circle around a body has its centre at the hips: head and feet are about one radius away. */
const FARTHEST_RADII = 1.3;

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Somebody's middle in one frame, as shares of the picture. */
interface Seen {
  readonly track: PersonTrack;
  readonly x: number;
  readonly y: number;
  readonly radiiAway: number;
}

/**
 * The person nearest to where somebody points.
 * @throws PlumblineError runner-not-found, with where people are seen
 */
export function personPointedAt(
  pointed: PointedAt,
  tracks: readonly PersonTrack[],
  looks: readonly Look[],
  picture: Size,
): PersonTrack {
  const frame = frameAtTime(looks, pointed.timeMs);
  const seen = tracks.flatMap((track) => seenAt(track, frame, pointed, picture));
  const nearest = seen.toSorted((a, b) => a.radiiAway - b.radiiAway).at(0);
  if (nearest !== undefined && nearest.radiiAway <= FARTHEST_RADII) return nearest.track;
  throw new PlumblineError(
    'runner-not-found',
    `Nobody is seen at ${placeText(pointed)} after ${secondsText(pointed.timeMs)}. ${whoIsWhere(seen, tracks, looks, picture)}`,
  );
}

function seenAt(
  track: PersonTrack,
  frame: number,
  { x, y }: { x: number; y: number },
  picture: Size,
): Seen[] {
  const circle = circleAt(frame, track);
  if (circle === null) return [];
  const pointPx = { xPx: x * picture.widthPx, yPx: y * picture.heightPx };
  return [
    {
      track,
      x: circle.xPx / picture.widthPx,
      y: circle.yPx / picture.heightPx,
      radiiAway: distanceInRadii(pointPx, circle),
    },
  ];
}

/** The frame, not always a whole one, that is shown at a time; looks lie in it here and there. */
function frameAtTime(looks: readonly Look[], timeMs: number): number {
  const later = looks.findIndex((look) => look.timeMs >= timeMs);
  const next = later < 0 ? looks.length - 1 : later;
  const [a, b] = [looks.at(Math.max(0, next - 1)), looks.at(next)];
  if (a === undefined || b === undefined) return 0;
  if (a === b) return a.frame;
  return a.frame + ((timeMs - a.timeMs) / (b.timeMs - a.timeMs)) * (b.frame - a.frame);
}

function whoIsWhere(
  seen: readonly Seen[],
  tracks: readonly PersonTrack[],
  looks: readonly Look[],
  picture: Size,
): string {
  if (tracks.length === 0) return 'Nobody is seen in this clip at all.';
  if (seen.length > 0) return `Seen then: ${listed(seen.map(placeText))}.`;
  const times = new Map(looks.map(({ frame, timeMs }) => [frame, timeMs]));
  const others = tracks.flatMap((track) => {
    const { frame } = track[track.length >> 1];
    const when = secondsText(times.get(frame) ?? 0);
    return seenAt(track, frame, { x: 0, y: 0 }, picture).map((one) => `${placeText(one)} after ${when}`);
  });
  return `Nobody is seen then, but: ${listed(others)}.`;
}

function listed(places: readonly string[]): string {
  return [...places].sort().join('; ');
}

function placeText({ x, y }: { x: number; y: number }): string {
  const side = x < 1 / 3 ? 'on the left' : x < 2 / 3 ? 'in the middle' : 'on the right';
  return `${x.toFixed(2)},${y.toFixed(2)} (${side})`;
}

function secondsText(timeMs: number): string {
  return `${(timeMs / 1000).toFixed(1)} s`;
}
