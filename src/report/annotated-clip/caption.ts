import type { Side } from '../../analysis/pose-track.ts';
import { decimalText, NO_BREAK, plusMinusText } from '../number-text.ts';
import { eventTimeMs, nearestFrame, SUPPORT_EVENTS, type SupportEvent } from '../frames/frame-plan.ts';
import type { WholeSupport } from './stretch.ts';
import { SLOWDOWN } from './timeline.ts';

/** Short, to be read while they pass. */
const EVENT_NAME: Readonly<Record<SupportEvent, string>> = {
  'initial-contact': 'contact',
  'gcm-lowest': 'GCM lowest',
  'gcm-over-ball': 'GCM over ball',
  'heel-off': 'heel-off',
  'toe-off': 'toe-off',
};

/** Where a frame of the video lies in the running. */
export interface Situation {
  /** The support in progress; in flight the one before, and ahead of the first contact the first. */
  readonly support: WholeSupport;
  readonly onGround: boolean;
  readonly atContact: boolean;
}

/** An event of the support: still to come, the latest so far, over, or not seen in this support. */
export interface EventCell {
  readonly name: string;
  readonly detail: string;
  readonly state: 'ahead' | 'now' | 'past' | 'absent';
}

/** The words above one frame of the video. */
export interface Caption {
  readonly foot: Side | null;
  readonly title: string;
  readonly speed: string;
  readonly cells: readonly EventCell[];
}

/** In a film the frame that shows a moment is the nearest one: the frames on either side are seen, too. */
function frameAt(timesMs: readonly number[], timeMs: number): number {
  return nearestFrame(timesMs, timeMs).index;
}

export function situationAt(
  timesMs: readonly number[],
  supports: readonly WholeSupport[],
  frameIndex: number,
): Situation {
  const begun = supports.filter(
    ({ initialContact }) => frameAt(timesMs, initialContact.timeMs) <= frameIndex,
  );
  const support = begun.at(-1) ?? supports[0];
  const contact = frameAt(timesMs, support.initialContact.timeMs);
  const toeOff = frameAt(timesMs, support.toeOff.timeMs);
  return {
    support,
    onGround: frameIndex >= contact && frameIndex <= toeOff,
    atContact: frameIndex === contact,
  };
}

function landingText({ measures }: WholeSupport): string {
  const { value, sd } = measures.landingDistanceBallM;
  if (value === null) return '';
  const cm = `${plusMinusText(100 * Math.abs(value), 100 * sd, 0)}${NO_BREAK}cm`;
  return `${cm} ${value < 0 ? 'behind' : 'ahead'}`;
}

/** Error of the time from contact to an event; null when it is not known. */
function sdSinceContactMs(
  { measures, initialContact, toeOff }: WholeSupport,
  event: Exclude<SupportEvent, 'initial-contact'>,
): number | null {
  const ofPct = (sdPct: number | null): number | null =>
    sdPct === null ? null : (sdPct / 100) * (toeOff.timeMs - initialContact.timeMs);
  switch (event) {
    case 'gcm-lowest':
      return ofPct(measures.gcmLowestPct.sd);
    case 'gcm-over-ball':
      return measures.passageMs.sd;
    case 'heel-off':
      return ofPct(measures.heelOffPct.sd);
    case 'toe-off':
      return measures.contactTimeMs.sd;
  }
}

function detailOf(support: WholeSupport, event: SupportEvent, timeMs: number): string {
  if (event === 'initial-contact') return landingText(support);
  const sinceMs = timeMs - support.initialContact.timeMs;
  const sdMs = sdSinceContactMs(support, event);
  return `${sdMs === null ? decimalText(sinceMs, 0) : plusMinusText(sinceMs, sdMs, 0)}${NO_BREAK}ms`;
}

/** What happened last stays lit until the next event: several follow each other within a tenth of a second. */
function cellsAt(timesMs: readonly number[], support: WholeSupport, frameIndex: number): EventCell[] {
  const events = SUPPORT_EVENTS.map((event) => {
    const timeMs = eventTimeMs(support, event);
    return { event, timeMs, frame: timeMs === null ? null : frameAt(timesMs, timeMs) };
  });
  const happened = events.flatMap(({ frame }) => (frame === null || frame > frameIndex ? [] : [frame]));
  const latest = Math.max(...happened);
  return events.map(({ event, timeMs, frame }) => {
    const name = EVENT_NAME[event];
    if (timeMs === null || frame === null) return { name, detail: 'not seen', state: 'absent' };
    if (frame > frameIndex) return { name, detail: '', state: 'ahead' };
    return { name, detail: detailOf(support, event, timeMs), state: frame === latest ? 'now' : 'past' };
  });
}

export function captionAt(
  timesMs: readonly number[],
  { support, onGround }: Situation,
  frameIndex: number,
): Caption {
  return {
    foot: onGround ? support.foot : null,
    title: onGround ? `${support.foot} foot on the ground (${support.side} leg)` : 'in the air',
    speed: `1/${onGround ? SLOWDOWN.support : SLOWDOWN.flight} speed`,
    cells: cellsAt(timesMs, support, frameIndex),
  };
}
