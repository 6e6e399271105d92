import type { MouseEvent } from 'react';
import type { Analysis } from '../../analysis/result.ts';
import { framePlan } from '../../report/frames/frame-plan.ts';
import { frameAnchor } from '../../report/html/frame-section.ts';

/** The frame of the clip that a picture of the report shows, by the id of its figure. */
export function framesByAnchor(analysis: Analysis): ReadonlyMap<string, number> {
  return new Map(framePlan(analysis).map((frame) => [frameAnchor(frame.path), frame.frameIndex]));
}

/** The picture a click in the report is about: a link to it, or the picture itself. */
export function anchorOfClick({ target }: MouseEvent): string | null {
  if (!(target instanceof Element)) return null;
  const link = target.closest('a[href^="#"]');
  return link?.getAttribute('href')?.slice(1) ?? target.closest('figure[id]')?.id ?? null;
}
