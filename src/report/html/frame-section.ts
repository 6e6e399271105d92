import { otherSide, SIDES, type Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import { faultsShown, frameLabels, frameTitle } from '../frames/frame-labels.ts';
import { frameGeometry } from '../frames/frame-geometry.ts';
import type { PlannedFrame, SupportEvent } from '../frames/frame-plan.ts';
import { decimalText } from '../number-text.ts';
import { footWord, legOf, listText, missingFootText } from '../words.ts';
import { html, type Markup } from './markup.ts';

/** A picture of the report, and the address the page takes it from. */
export interface ShownFrame {
  frame: PlannedFrame;
  source: string;
}

const EVENT_MEANING: Readonly<Record<SupportEvent, string>> = {
  'initial-contact':
    'The foot meets the ground. The nearer the ball lies to the plumb line, the less it brakes.',
  'gcm-lowest': 'The body stops sinking. Until here the ankle should give freely.',
  'gcm-over-ball': 'The body passes over the ball of the foot. From here on the calf is being released.',
  'heel-off': 'The heel leaves the ground for good.',
  'toe-off': 'The foot leaves the ground. It should be pulled up, not pushed off.',
};

/** The id of the figure that shows a picture of the report. */
export function frameAnchor(path: string): string {
  return path.replace(/^frames\//, '').replace(/\.jpg$/, '');
}

function evidenceOf(analysis: Analysis, frame: PlannedFrame): string | null {
  const shown = faultsShown(analysis, frame).map((name) => name.toLowerCase());
  return shown.length === 0 ? null : `Shows: ${listText(shown)}.`;
}

/** Said only when the frame drawn is not the nearest possible: by definition that is half a frame. */
function offText(frame: PlannedFrame): string | null {
  return frame.framesOff <= 0.5
    ? null
    : `The moment itself lies ${decimalText(frame.framesOff, 1)} frames away from the picture.`;
}

function figure(analysis: Analysis, { frame, source }: ShownFrame): Markup {
  const labels = frameLabels(analysis, frame, frameGeometry(analysis, frame));
  const title = frameTitle(analysis, frame);
  const read = [labels.distance, labels.ankle, labels.heel].filter((label) => label !== null);
  const alt = `${footWord(frame.foot)} foot, ${title}: the runner with skeleton, plumb line from the centre of mass and dimensions. ${listText(read)}.`;
  const meaning = frame.event === null ? null : EVENT_MEANING[frame.event];
  const sentences = [
    meaning,
    frame.event === null ? null : evidenceOf(analysis, frame),
    offText(frame),
  ].filter((one) => one !== null);
  return html`<figure id="${frameAnchor(frame.path)}">
    <img src="${source}" width="720" height="960" alt="${alt}" />
    <figcaption><strong>${footWord(frame.foot)}: ${title}.</strong> ${sentences.join(' ')}</figcaption>
  </figure>`;
}

function legend(): Markup {
  return html`<aside class="legend">
    <h4>How to read the pictures</h4>
    <ul>
      <li>Black and white disc: the general centre of mass (GCM) of the whole body.</li>
      <li>Dotted white line: the plumb line from the GCM to the ground.</li>
      <li>
        Yellow, below the ground: how far the ball of the foot (yellow dot) is from that line, ± its error.
      </li>
      <li>
        Yellow arc: the ankle angle. 0° as in standing, + with the shin leaning over the foot, − with the foot
        pointed.
      </li>
      <li>Yellow, at the heel: height of the heel’s underside above the ground.</li>
      <li>Blue is the left side, orange the right; the leg far from the camera is dashed.</li>
    </ul>
  </aside>`;
}

function trustNote(analysis: Analysis, foot: Side): string | null {
  const leg = legOf(analysis, foot);
  if (leg === null) return null;
  return leg === 'near'
    ? 'This is the leg near the camera: its points are seen directly.'
    : `This is the far leg: the ${otherSide(foot)} leg hides it at times, and its points are partly inferred.`;
}

function strip(analysis: Analysis, foot: Side, frames: readonly ShownFrame[], first: boolean): Markup {
  const typical = frames.find(({ frame }) => frame.event !== null)?.frame.support;
  const seconds = typical?.initialContact === undefined ? null : (typical.initialContact?.timeMs ?? null);
  const when =
    seconds === null
      ? null
      : ` The step is the one closest to the median, ${decimalText(seconds / 1000, 1)} s into the clip.`;
  return html`<div class="strip ${foot}">
    <h3>${footWord(foot)} foot</h3>
    ${
      frames.length === 0
        ? html`<p>${missingFootText(foot)}</p>`
        : html`<p>${trustNote(analysis, foot)}${when}</p>`
    }
    <div class="frames">
      ${frames.map((frame) => figure(analysis, frame))} ${first && frames.length > 0 ? legend() : null}
    </div>
  </div>`;
}

/** The annotated frames, a strip per foot. */
export function frameSection(analysis: Analysis, frames: readonly ShownFrame[]): Markup | null {
  if (frames.length === 0) return null;
  const firstFoot = frames[0].frame.foot;
  return html`<section id="frames">
    <h2>The typical step of each foot</h2>
    ${SIDES.map((foot) =>
      strip(
        analysis,
        foot,
        frames.filter(({ frame }) => frame.foot === foot),
        foot === firstFoot,
      ),
    )}
  </section>`;
}
