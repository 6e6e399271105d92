import { nearestFrame } from '../frames/frame-plan.ts';
import type { Stretch } from './stretch.ts';

/**
 * Every player and phone shows 30 frames per second evenly. Slower pictures would make the film of a fast camera
 * jerk, and more would only repeat the pictures of an ordinary one.
 */
export const VIDEO_FPS = 30;

/**
 * How much slower than it was run. A support lasts 0.2 to 0.3 s and holds what this is about: at a quarter of its
 * speed it takes about a second, enough to follow foot and plumb line, and every picture of a 30 fps camera is there
 * for 0.13 s. Nothing is to be read in the flight, so it goes twice as fast, and the rhythm can still be felt.
 */
export const SLOWDOWN = { support: 4, flight: 2 } as const;

/** The landing is the one moment with a number to read: it stands still for as long as that takes. */
const CONTACT_HOLD_MS = 600;

/** A frame of the clip, and how many pictures of the video in a row show it. */
export interface TimelineFrame {
  readonly frameIndex: number;
  readonly repeats: number;
}

/** A piece of real time, and how long the video takes to show it; a moment that is held has no length of its own. */
interface Piece {
  readonly fromMs: number;
  readonly toMs: number;
  readonly lastsMs: number;
}

function piece(fromMs: number, toMs: number, slowdown: number): Piece {
  return { fromMs, toMs, lastsMs: slowdown * (toMs - fromMs) };
}

function pieces({ supports, fromMs, toMs }: Stretch): Piece[] {
  let reachedMs = fromMs;
  const found = supports.flatMap(({ initialContact, toeOff }) => {
    // Feet whose supports overlap by an error of the analysis do not turn time back.
    const contactMs = Math.max(initialContact.timeMs, reachedMs);
    const endMs = Math.max(toeOff.timeMs, contactMs);
    const flight = piece(reachedMs, contactMs, SLOWDOWN.flight);
    const held = { fromMs: contactMs, toMs: contactMs, lastsMs: CONTACT_HOLD_MS };
    reachedMs = endMs;
    return [flight, held, piece(contactMs, endMs, SLOWDOWN.support)];
  });
  return [...found, piece(reachedMs, Math.max(toMs, reachedMs), SLOWDOWN.flight)];
}

/** The real time shown at each picture of the video. */
function* shownTimes(all: readonly Piece[]): Generator<number> {
  const pictureMs = 1000 / VIDEO_FPS;
  let startMs = 0;
  let picture = 0;
  for (const { fromMs, toMs, lastsMs } of all) {
    for (; picture * pictureMs < startMs + lastsMs; picture += 1)
      yield fromMs + ((picture * pictureMs - startMs) / lastsMs) * (toMs - fromMs);
    startMs += lastsMs;
  }
}

/**
 * Which frames of the clip the video shows, ascending, and for how long. From a slow-motion camera some are left out.
 * @param timesMs real time of every frame of the clip
 */
export function timeline(timesMs: readonly number[], stretch: Stretch): TimelineFrame[] {
  const frames: { frameIndex: number; repeats: number }[] = [];
  for (const timeMs of shownTimes(pieces(stretch))) {
    const { index } = nearestFrame(timesMs, timeMs);
    const last = frames.at(-1);
    if (last?.frameIndex === index) last.repeats += 1;
    else frames.push({ frameIndex: index, repeats: 1 });
  }
  return frames;
}
