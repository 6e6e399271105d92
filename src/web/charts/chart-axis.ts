import type { Analysis, SupportResult } from '../../analysis/result.ts';
import { stanceAt } from '../player/moments.ts';

/** What the x axis of a chart of the report stands for, and where its plot lies, in units of the chart. */
export interface TiedAxis {
  of: string;
  from: number;
  to: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function shareOf(support: SupportResult, timeMs: number): number | null {
  const { initialContact, toeOff } = support;
  if (initialContact === null || toeOff === null) return null;
  return (100 * (timeMs - initialContact.timeMs)) / (toeOff.timeMs - initialContact.timeMs);
}

function isOf(axis: TiedAxis, foot: string): boolean {
  return axis.of === 'support' || axis.of === `support-${foot}`;
}

/** Where a frame lies along the axis, in its unit; null when it does not. */
export function placeOf(axis: TiedAxis, analysis: Analysis, frame: number): number | null {
  const timeMs = analysis.series.timeMs.at(frame) ?? 0;
  if (axis.of === 'time') return timeMs / 1000;
  const stance = stanceAt(analysis.supports, frame);
  if (stance?.onGround !== true || !isOf(axis, stance.foot)) return null;
  const share = shareOf(stance.support, timeMs);
  return share === null ? null : Math.min(Math.max(share, axis.from), axis.to);
}

/** The support a click in a chart of supports is about: the one that is shown, else the typical one of the foot. */
function supportFor(axis: TiedAxis, analysis: Analysis, frame: number): SupportResult | null {
  const stance = stanceAt(analysis.supports, frame);
  if (stance !== null && isOf(axis, stance.foot)) return stance.support;
  const typical = analysis.summary.typicalSupport[axis.of === 'support-left' ? 'left' : 'right'];
  return analysis.supports.find(({ index }) => index === typical) ?? null;
}

/** Real time of a place along the axis, seen from the frame shown; null when there is none. */
export function timeOf(axis: TiedAxis, analysis: Analysis, frame: number, place: number): number | null {
  if (axis.of === 'time') return 1000 * place;
  const support = supportFor(axis, analysis, frame);
  if (support?.initialContact == null || support.toeOff === null) return null;
  const startMs = support.initialContact.timeMs;
  return startMs + (place / 100) * (support.toeOff.timeMs - startMs);
}
