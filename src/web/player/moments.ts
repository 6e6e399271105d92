import type { Side } from '../../analysis/pose-track.ts';
import type { Analysis, SupportResult } from '../../analysis/result.ts';
import {
  eventFrame,
  eventTimeMs,
  SUPPORT_EVENTS,
  type SupportEvent,
} from '../../report/frames/frame-plan.ts';

/** An event of a support, at the frame that shows it. */
export interface Moment {
  frame: number;
  foot: Side;
  event: SupportEvent;
  /** Index of the support. */
  support: number;
}

/** The events of a support, each at the frame that shows it. */
export function momentsOf(support: SupportResult, timesMs: readonly number[]): Moment[] {
  return SUPPORT_EVENTS.flatMap((event) => {
    const timeMs = eventTimeMs(support, event);
    if (timeMs === null) return [];
    const frame = eventFrame(timesMs, timeMs, event).index;
    return [{ frame, foot: support.foot, event, support: support.index }];
  });
}

/** All events of the clip in order of time. */
export function momentsIn({ supports, series }: Analysis): Moment[] {
  return supports.flatMap((support) => momentsOf(support, series.timeMs)).sort((a, b) => a.frame - b.frame);
}

/** Where each support begins: its contact, or the first event that is seen of it. */
export function supportStarts(moments: readonly Moment[]): Moment[] {
  return moments.filter((moment) => moments.find((one) => one.support === moment.support) === moment);
}

export function after(moments: readonly Moment[], frame: number): Moment | null {
  return moments.find((moment) => moment.frame > frame) ?? null;
}

export function before(moments: readonly Moment[], frame: number): Moment | null {
  return moments.findLast((moment) => moment.frame < frame) ?? null;
}

/** The foot that is looked at in a frame: the one on the ground, in flight the one nearest in time. */
export interface Stance {
  foot: Side;
  onGround: boolean;
  support: SupportResult;
}

/** Without a contact the clip begins within the support, without a toe-off it ends there. */
function framesAway({ initialContact, toeOff }: SupportResult, frame: number): number {
  if (initialContact === null && toeOff === null) return Infinity;
  const start = initialContact?.frame ?? -Infinity;
  const end = toeOff?.frame ?? Infinity;
  return Math.max(start - frame, frame - end, 0);
}

/** Null when the clip has no support. */
export function stanceAt(supports: readonly SupportResult[], frame: number): Stance | null {
  let nearest: Stance | null = null;
  let least = Infinity;
  for (const support of supports) {
    const away = framesAway(support, frame);
    if (away >= least) continue;
    least = away;
    // An event lies between two frames: the picture next to it still shows it.
    nearest = { foot: support.foot, onGround: away <= 0.5, support };
  }
  return nearest;
}
