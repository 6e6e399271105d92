import { SIDES, type Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import { FRAME_LEGEND, frameWords, stripText } from '../content/frames.ts';
import type { PlannedFrame } from '../frames/frame-plan.ts';
import { footWord } from '../words.ts';
import { html, type Markup } from './markup.ts';

/** A picture of the report, and the address the page takes it from. */
export interface ShownFrame {
  frame: PlannedFrame;
  source: string;
}

/** The id of the figure that shows a picture of the report. */
export function frameAnchor(path: string): string {
  return path.replace(/^frames\//, '').replace(/\.jpg$/, '');
}

function figure(analysis: Analysis, { frame, source }: ShownFrame): Markup {
  const { title, caption, alternative } = frameWords(analysis, frame);
  return html`<figure id="${frameAnchor(frame.path)}">
    <img src="${source}" width="720" height="960" alt="${alternative}" />
    <figcaption><strong>${title}</strong> ${caption}</figcaption>
  </figure>`;
}

function legend(): Markup {
  return html`<aside class="legend">
    <h4>How to read the pictures</h4>
    <ul>
      ${FRAME_LEGEND.map((line) => html`<li>${line}</li>`)}
    </ul>
  </aside>`;
}

function strip(analysis: Analysis, foot: Side, frames: readonly ShownFrame[], first: boolean): Markup {
  return html`<div class="strip ${foot}">
    <h3>${footWord(foot)} foot</h3>
    <p>${stripText(analysis, foot, frames)}</p>
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
