import { otherSide, type Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import { frameGeometry } from '../frames/frame-geometry.ts';
import { EVENT_TITLE, faultsShown, frameLabels, frameTitle } from '../frames/frame-labels.ts';
import type { PlannedFrame, SupportEvent } from '../frames/frame-plan.ts';
import { decimalText } from '../number-text.ts';
import { footWord, legOf, listText, missingFootText } from '../words.ts';

/** A picture of the report as a page embeds it. */
export interface EmbeddedFrame {
  frame: PlannedFrame;
  jpeg: Uint8Array;
}

/** All pictures of a report. */
export interface ReportPictures {
  /** In the order of the plan. */
  frames: readonly EmbeddedFrame[];
  /** What coaches drew, by the path of the picture. */
  drawn: ReadonlyMap<string, Uint8Array>;
}

/** The words around one picture. */
export interface FrameWords {
  title: string;
  caption: string;
  /** For those who cannot see the picture. */
  alternative: string;
}

const EVENT_MEANING: Readonly<Record<SupportEvent, string>> = {
  'initial-contact':
    'The foot meets the ground. The nearer the ball lies to the plumb line, the less it brakes.',
  'gcm-lowest': 'The body stops sinking. As long as it sinks, the ankle should give freely.',
  // Against force plates the ankle's moment peaks at 55 to 62 % of support, a little after the passage.
  'gcm-over-ball':
    'The body passes over the ball of the foot. In Romanov’s account this begins to release the calf; by force plates its load is greatest a little later.',
  'heel-off': 'The heel leaves the ground for good.',
  'toe-off': 'The foot leaves the ground. It should be pulled up, not pushed off.',
};

export const FRAME_LEGEND: readonly string[] = [
  'Black and white disc: the general centre of mass (GCM) of the whole body.',
  'Dotted white line: the plumb line from the GCM to the ground.',
  'Yellow, below the ground: how far the ball of the foot (yellow dot) is from that line, ± its error.',
  'Yellow arc: the ankle angle, ± its error. 0° as in standing, + with the shin leaning over the foot, − with the foot pointed. At contact the number is less than the arc: what the pose model adds just then is taken off.',
  'Yellow, at the heel: height of the heel’s underside above the ground, ± its error; no more than that is called down.',
  'Blue is the left side, orange the right; the leg far from the camera is dashed.',
];

function evidenceText(analysis: Analysis, frame: PlannedFrame): string | null {
  const shown = faultsShown(analysis, frame).map((name) => name.toLowerCase());
  return shown.length === 0 ? null : `Shows: ${listText(shown)}.`;
}

/** Said only when the frame drawn is further away than the nearest need be: half a frame. */
function offText({ framesOff }: PlannedFrame): string | null {
  if (Math.abs(framesOff) <= 0.5) return null;
  const where = framesOff < 0 ? 'before' : 'after';
  return `The moment itself lies ${decimalText(Math.abs(framesOff), 1)} frames ${where} the picture.`;
}

function sharedText({ sharedWith }: PlannedFrame): string | null {
  if (sharedWith.length === 0) return null;
  const titles = listText(sharedWith.map((event) => `“${EVENT_TITLE[event]}”`));
  return `At this frame rate it shares its picture with ${titles}.`;
}

export function frameWords(analysis: Analysis, frame: PlannedFrame): FrameWords {
  const { distance, ankle, heel } = frameLabels(analysis, frame, frameGeometry(analysis, frame));
  const title = `${footWord(frame.foot)}: ${frameTitle(analysis, frame)}.`;
  const read = [distance, ankle, heel].filter((label) => label !== null);
  const sentences = [
    frame.event === null ? null : EVENT_MEANING[frame.event],
    frame.event === null ? null : evidenceText(analysis, frame),
    offText(frame),
    sharedText(frame),
  ];
  return {
    title,
    caption: sentences.filter((one) => one !== null).join(' '),
    alternative: `${footWord(frame.foot)} foot, ${frameTitle(analysis, frame)}: the runner with skeleton, plumb line from the centre of mass and dimensions. ${listText(read)}.`,
  };
}

function trustNote(analysis: Analysis, foot: Side): string | null {
  const leg = legOf(analysis, foot);
  if (leg === null) return null;
  return leg === 'near'
    ? 'This is the leg near the camera: its points are seen directly.'
    : `This is the far leg: the ${otherSide(foot)} leg hides it at times, and its points are partly inferred.`;
}

/** What stands above the pictures of one foot, or in place of them. */
export function stripText(
  analysis: Analysis,
  foot: Side,
  frames: readonly Pick<EmbeddedFrame, 'frame'>[],
): string {
  if (frames.length === 0) return missingFootText(foot);
  const typical = frames.find(({ frame }) => frame.event !== null)?.frame.support;
  const timeMs = typical?.initialContact?.timeMs;
  const when =
    timeMs === undefined
      ? null
      : `The step is the one closest to the median, ${decimalText(timeMs / 1000, 1)} s into the clip.`;
  return [trustNote(analysis, foot), when].filter((one) => one !== null).join(' ');
}
