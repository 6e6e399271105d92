import { useMemo, type MouseEvent } from 'react';
import type { Analysis } from '../../analysis/result.ts';
import { framePlan } from '../../report/frames/frame-plan.ts';
import { videoFrameOf } from '../../report/html/evidence-link.ts';
import { frameAnchor } from '../../report/html/frame-section.ts';
import { focusStage, showStage } from '../player/show-stage.ts';
import type { VideoPlayer } from '../player/video-player.ts';

/** The frame of the clip that a picture of the report shows, by the id of its figure. */
function framesByAnchor(analysis: Analysis): ReadonlyMap<string, number> {
  return new Map(framePlan(analysis).map((frame) => [frameAnchor(frame.path), frame.frameIndex]));
}

/** The picture a click in the report is about: a link to it, or the picture itself. */
function anchorOfClick({ target }: MouseEvent): string | null {
  if (!(target instanceof Element)) return null;
  const link = target.closest('a[href^="#"]');
  return link?.getAttribute('href')?.slice(1) ?? target.closest('figure[id]')?.id ?? null;
}

/**
 * What a click in the report does: the video goes to the picture it is about.
 * @param pictured the analysis that the still pictures are of
 */
export function useEvidenceClicks(pictured: Analysis, player: VideoPlayer): (event: MouseEvent) => void {
  const frames = useMemo(() => framesByAnchor(pictured), [pictured]);
  return (event) => {
    const anchor = anchorOfClick(event);
    if (anchor === null) return;
    const inVideo = videoFrameOf(anchor);
    const frame = inVideo ?? frames.get(anchor);
    if (frame !== undefined) player.goTo(frame);
    if (inVideo === null) return;
    // There is no such place on the page: the place is the video.
    event.preventDefault();
    showStage();
    focusStage();
  };
}
