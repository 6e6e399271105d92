import { median } from '../analysis/maths/statistics.ts';
import { cropSidePx } from './blazepose/region.ts';
import type { PersonTrack } from './people/people-tracks.ts';
import type { FrameSource } from './source.ts';

/**
 * Side of the runner's crop in the decoded picture, of which the network sees 256 pixels. On the labelled treadmill clip
 * (crop of 800 pixels) events and angles came out alike at 800, 512, 384 and 320; handing over pictures takes as much less
 * time as they have fewer pixels, down to 512.
 */
const CROP_PX = 512;
/** Bounds the memory where the runner is small in a large picture. */
const LARGEST_LONG_SIDE_PX = 1920;

/** The long side to decode at, so that the runner keeps enough pixels and nothing else costs time. */
export function longSidePx(source: FrameSource, track: PersonTrack | null): number {
  const longPx = Math.max(source.widthPx, source.heightPx);
  if (track === null) return Math.min(longPx, LARGEST_LONG_SIDE_PX);
  const cropPx = cropSidePx(median(track.map(({ circle }) => circle.radiusPx)));
  return Math.min(Math.round((longPx * CROP_PX) / cropPx), LARGEST_LONG_SIDE_PX);
}
