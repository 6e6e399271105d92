import type { FaultFinding } from '../../analysis/result.ts';
import { frameAnchor } from './frame-section.ts';
import { html, type Markup } from './markup.ts';

const IN_VIDEO = 'video-frame-';

/** The frame of the video that a link of a finding leads to, by what it links to; null for other links. */
export function videoFrameOf(anchor: string): number | null {
  return anchor.startsWith(IN_VIDEO) ? Number(anchor.slice(IN_VIDEO.length)) : null;
}

/**
 * To the picture of the report that shows a finding. A corrected result has no pictures of its own before its files are
 * made: its findings lead to the video.
 * @param hasVideo whether the report stands beside its video
 */
export function evidenceLink({ evidence }: FaultFinding, hasVideo: boolean): Markup | null {
  if (evidence === null) return null;
  const { image } = evidence;
  if (image !== null)
    return html`<p class="see"><a href="#${frameAnchor(image)}">See it in the picture</a></p>`;
  if (!hasVideo) return null;
  const frame = Math.max(0, Math.round(evidence.frame));
  return html`<p class="see">
    <a href="#${IN_VIDEO}${frame}">See it in the video: picture ${frame + 1}</a>
  </p>`;
}
