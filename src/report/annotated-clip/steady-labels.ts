import type { Analysis } from '../../analysis/result.ts';
import { ankleText, frameLabels } from '../frames/frame-labels.ts';
import { plannedFrame } from '../frames/frame-plan.ts';
import { boxBeside, placeSteadily, takenPlace, type Box } from '../frames/label-placement.ts';
import {
  ankleAnchor,
  distanceAnchor,
  distanceEnds,
  labelSize,
  obstaclesOf,
  type Label,
} from '../frames/overlay-labels.ts';
import type { DrawnFrame } from './drawn-frames.ts';

export interface PlacedLabel extends Label {
  readonly box: Box;
}

/** A frame whose labels are to be placed, and those that have been. */
interface Page {
  readonly frame: DrawnFrame;
  readonly placed: PlacedLabel[];
}

/** A kind of label: what it says in a frame and beside which point; null where it is not shown. */
type Wanted = (frame: DrawnFrame) => Label | null;

function gcmLabel({ geometry: { gcm } }: DrawnFrame): Label | null {
  return gcm && { text: 'GCM', anchor: gcm };
}

/** The landing distance, at contact only: the plumb line moves on, the number does not. */
function landingLabel(analysis: Analysis, { situation, geometry }: DrawnFrame): Label | null {
  const { support, atContact } = situation;
  const ends = distanceEnds(geometry);
  if (!atContact || ends === null) return null;
  const contact = plannedFrame(analysis, support, support.initialContact.timeMs, 'initial-contact');
  const { distance } = frameLabels(analysis, contact, geometry);
  return distance === null ? null : { text: distance, anchor: distanceAnchor(ends) };
}

/** The arc beside it says that it is the ankle's. */
function ankleLabel({ situation, geometry }: DrawnFrame): Label | null {
  if (geometry.ankle === null) return null;
  const { support, atContact } = situation;
  const event = atContact ? 'initial-contact' : null;
  const text = ankleText({ support, event }, geometry.ankle.dorsiflexionDeg);
  return { text, anchor: ankleAnchor(geometry.ankle) };
}

/** Gives the label one place for all of the pages: one that jumped from frame to frame could not be read. */
function place(pages: readonly Page[], bounds: Box, wanted: Wanted): void {
  const shown = pages.flatMap((page) => {
    const label = wanted(page.frame);
    return label === null ? [] : [{ page, label }];
  });
  if (shown.length === 0) return;
  const sizes = shown.map(({ label }) => labelSize(label.text));
  const size = { width: Math.max(...sizes.map(({ width }) => width)), height: sizes[0].height };
  const moments = shown.map(({ page, label }) => ({
    anchor: label.anchor,
    obstacles: withLabels(page, bounds),
  }));
  const box = placeSteadily(moments, size);
  if (box === null) return;
  for (const { page, label } of shown)
    page.placed.push({ ...label, box: narrowed(boxBeside(label.anchor, box), label.text) });
}

/** As wide as the text, in the middle of the place for the widest. */
function narrowed(box: Box, text: string): Box {
  const { width } = labelSize(text);
  return { ...box, left: box.left + (box.width - width) / 2, width };
}

function withLabels({ frame, placed }: Page, bounds: Box): ReturnType<typeof obstaclesOf> {
  const obstacles = obstaclesOf(frame.geometry, bounds);
  return { ...obstacles, taken: placed.map(({ anchor, box }) => takenPlace(anchor, box)) };
}

/**
 * The labels of each frame: of the GCM in one place for the whole video, of the foot in one for each support.
 * `frames` in the units of the picture, within `bounds`.
 */
export function steadyLabels(
  analysis: Analysis,
  frames: readonly DrawnFrame[],
  bounds: Box,
): PlacedLabel[][] {
  const pages = frames.map((frame): Page => ({ frame, placed: [] }));
  place(pages, bounds, gcmLabel);
  for (const support of new Set(frames.map(({ situation }) => situation.support))) {
    const ofSupport = pages.filter(({ frame }) => frame.situation.support === support);
    place(ofSupport, bounds, (frame) => landingLabel(analysis, frame));
    place(ofSupport, bounds, ankleLabel);
  }
  return pages.map(({ placed }) => placed);
}
