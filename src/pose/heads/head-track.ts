import { median } from '../../analysis/maths/statistics.ts';
import type { Head } from './head.ts';

/** A head in one frame (0-based, in decode order). */
export interface HeadPoint extends Head {
  readonly frame: number;
}

/** One head over the clip, ascending. */
export type HeadTrack = readonly HeadPoint[];

/** How long a head that is not seen is still covered, in frames. */
export interface Holding {
  /** Between two sightings so far apart the head is taken to move in a straight line. */
  readonly gapFrames: number;
  /** Before the first and after the last sighting. */
  readonly endFrames: number;
}

/** What the cover grows by towards the end of its holding: where the head is, is known ever less. */
const GROWTH = 0.6;
/** The speed of a head that goes out of sight is taken over so many frames, or one step between looks. */
const SPEED_FRAMES = 4;
/** A pose that is off for a frame or two must not uncover the face: the place around it in time is covered as well. */
const AROUND_FRAMES = 3;

/** The circles that cover one head in a frame; none where nothing is known of it. */
export function coversAt(track: HeadTrack, frame: number, holding: Holding): Head[] {
  const next = firstFrom(track, frame);
  const before = next > 0 ? track[next - 1] : null;
  const after = next < track.length ? track[next] : null;
  if (after?.frame === frame) return [after, ...steady(track, next)];
  if (before !== null && after !== null && after.frame - before.frame <= holding.gapFrames)
    return [between(before, after, frame)];
  return [
    ...(before === null ? [] : held(before, speedAt(track, next - 1, -1), frame, holding)),
    ...(after === null ? [] : held(after, speedAt(track, next, 1), frame, holding)),
  ];
}

/** The place in the track of the first sighting in this frame or later. */
function firstFrom(track: HeadTrack, frame: number): number {
  let [low, high] = [0, track.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (track[middle].frame < frame) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The median place of the sightings around one, where they are close enough in time to tell. */
function steady(track: HeadTrack, at: number): Head[] {
  const { frame } = track[at];
  const around = track
    .slice(Math.max(0, at - AROUND_FRAMES), at + AROUND_FRAMES + 1)
    .filter((point) => Math.abs(point.frame - frame) <= AROUND_FRAMES);
  if (around.length < 3) return [];
  return [
    {
      xPx: median(around.map(({ xPx }) => xPx)),
      yPx: median(around.map(({ yPx }) => yPx)),
      radiusPx: median(around.map(({ radiusPx }) => radiusPx)),
    },
  ];
}

function between(a: HeadPoint, b: HeadPoint, frame: number): Head {
  const share = (frame - a.frame) / (b.frame - a.frame);
  return {
    xPx: a.xPx + (b.xPx - a.xPx) * share,
    yPx: a.yPx + (b.yPx - a.yPx) * share,
    radiusPx: Math.max(a.radiusPx, b.radiusPx) * (1 + GROWTH * Math.min(share, 1 - share)),
  };
}

/** Where a head would be that went on as it was seen, and where it would be had it stopped. */
function held(
  point: HeadPoint,
  speed: { xPx: number; yPx: number },
  frame: number,
  { endFrames }: Holding,
): Head[] {
  const frames = frame - point.frame;
  if (Math.abs(frames) > endFrames) return [];
  const radiusPx = point.radiusPx * (1 + (GROWTH * Math.abs(frames)) / endFrames);
  const ahead = { xPx: point.xPx + speed.xPx * frames, yPx: point.yPx + speed.yPx * frames, radiusPx };
  return [{ xPx: point.xPx, yPx: point.yPx, radiusPx }, ahead];
}

/** Pixels a frame at one end of a stretch of sightings; `towards` leads into the stretch. */
function speedAt(track: HeadTrack, end: number, towards: 1 | -1): { xPx: number; yPx: number } {
  const from = track[end];
  let inner = end + towards;
  while (
    Math.abs((track.at(inner)?.frame ?? from.frame) - from.frame) < SPEED_FRAMES &&
    inner + towards in track
  )
    inner += towards;
  const to = inner in track ? track[inner] : from;
  const frames = to.frame - from.frame;
  if (frames === 0) return { xPx: 0, yPx: 0 };
  return { xPx: (to.xPx - from.xPx) / frames, yPx: (to.yPx - from.yPx) / frames };
}
