import { SIDES, type Side } from '../../analysis/pose-track.ts';
import type { Analysis, FaultFinding, SupportResult } from '../../analysis/result.ts';
import { isFault } from '../words.ts';

export const SUPPORT_EVENTS = [
  'initial-contact',
  'gcm-lowest',
  'gcm-over-ball',
  'heel-off',
  'toe-off',
] as const;
export type SupportEvent = (typeof SUPPORT_EVENTS)[number];

/** One annotated picture: which frame, and what it shows. */
export interface PlannedFrame {
  /** Relative to the report's folder. */
  path: string;
  foot: Side;
  support: SupportResult;
  /** Null for a frame that is shown only as evidence of a fault. */
  event: SupportEvent | null;
  /** 0-based index in decode order. */
  frameIndex: number;
  /** By how much the moment follows the frame drawn, in frames; negative when it comes before. */
  framesOff: number;
  /** Other events of the support that the same frame shows. */
  sharedWith: SupportEvent[];
  /** After initial contact, real time. */
  timeInSupportMs: number;
  /** Share of the support, in %. */
  supportPct: number;
}

/** Real time; null where the event does not occur or cannot be seen. */
export function eventTimeMs(support: SupportResult, event: SupportEvent): number | null {
  switch (event) {
    case 'initial-contact':
      return support.initialContact?.timeMs ?? null;
    case 'gcm-lowest':
      return support.events.gcmLowestMs;
    case 'gcm-over-ball':
      return support.events.gcmOverBallMs;
    case 'heel-off':
      return support.events.heelOffMs;
    case 'toe-off':
      return support.toeOff?.timeMs ?? null;
  }
}

type TakenFrame = Pick<PlannedFrame, 'framesOff'> & { index: number };

/** The frame taken nearest to a moment, and by how much the moment follows it, in frames. */
export function nearestFrame(times: readonly number[], timeMs: number): TakenFrame {
  const after = times.findIndex((time) => time >= timeMs);
  if (after <= 0) return { index: after === 0 ? 0 : times.length - 1, framesOff: after === 0 ? 0 : 1 };
  const [before, next] = [times[after - 1], times[after]];
  const fraction = (timeMs - before) / (next - before);
  return fraction < 0.5
    ? { index: after - 1, framesOff: fraction }
    : { index: after, framesOff: fraction - 1 };
}

/** A moment this close to a frame, in frames, is in it: no event is timed better. */
const IN_FRAME = 0.1;

/**
 * The frame that shows an event: the nearest, but for contact and toe-off one in which the foot is on the ground. The
 * nearest frame may fall before contact, and a foot in the air contradicts what is said beside it.
 */
export function eventFrame(times: readonly number[], timeMs: number, event: SupportEvent): TakenFrame {
  const { index, framesOff } = nearestFrame(times, timeMs);
  if (event === 'initial-contact' && framesOff > IN_FRAME && index + 1 < times.length)
    return { index: index + 1, framesOff: framesOff - 1 };
  if (event === 'toe-off' && framesOff < -IN_FRAME && index > 0)
    return { index: index - 1, framesOff: framesOff + 1 };
  return { index, framesOff };
}

/** The frame that shows a moment of a support. `event` null: the moment is none of its events. */
export function plannedFrame(
  analysis: Analysis,
  support: SupportResult,
  timeMs: number,
  event: SupportEvent | null,
): PlannedFrame {
  const times = analysis.series.timeMs;
  const { index, framesOff } =
    event === null ? nearestFrame(times, timeMs) : eventFrame(times, timeMs, event);
  const start = support.initialContact?.timeMs ?? timeMs;
  const duration = (support.toeOff?.timeMs ?? start) - start;
  const name = event ?? `support-${support.index}-frame-${index}`;
  return {
    path: `frames/${support.foot}-${name}.jpg`,
    foot: support.foot,
    support,
    event,
    frameIndex: index,
    framesOff,
    sharedWith: [],
    timeInSupportMs: timeMs - start,
    supportPct: duration > 0 ? (100 * (timeMs - start)) / duration : 0,
  };
}

function eventFrames(analysis: Analysis, foot: Side): PlannedFrame[] {
  const typical = analysis.summary.typicalSupport[foot];
  const support = analysis.supports.find((candidate) => candidate.index === typical);
  if (support === undefined) return [];
  const frames = SUPPORT_EVENTS.flatMap((event) => {
    const timeMs = eventTimeMs(support, event);
    return timeMs === null ? [] : [plannedFrame(analysis, support, timeMs, event)];
  });
  return frames
    .map((frame) => ({ ...frame, sharedWith: sharing(frame, frames) }))
    .sort((a, b) => a.timeInSupportMs - b.timeInSupportMs);
}

function sharing(frame: PlannedFrame, frames: readonly PlannedFrame[]): SupportEvent[] {
  return frames.flatMap(({ event, frameIndex }) =>
    event === null || event === frame.event || frameIndex !== frame.frameIndex ? [] : [event],
  );
}

/** The picture of the moment a fault shows at, else one of the frame nearest to it. */
function evidencePicture(plan: readonly PlannedFrame[], { evidence }: FaultFinding): PlannedFrame | null {
  if (evidence === null) return null;
  const ofSupport = plan.filter((frame) => frame.support.index === evidence.support);
  return (
    ofSupport.find(
      ({ frameIndex, framesOff }) => Math.abs(frameIndex + framesOff - evidence.frame) < IN_FRAME,
    ) ??
    ofSupport.find(({ frameIndex }) => Math.abs(frameIndex - evidence.frame) <= 0.5) ??
    null
  );
}

function evidenceFrame(analysis: Analysis, fault: FaultFinding): PlannedFrame | null {
  const support = analysis.supports.find((candidate) => candidate.index === fault.evidence?.support);
  if (support === undefined || fault.evidence === null) return null;
  const index = Math.min(Math.max(Math.round(fault.evidence.frame), 0), analysis.series.timeMs.length - 1);
  return plannedFrame(analysis, support, analysis.series.timeMs[index], null);
}

/**
 * The pictures of the report: per foot the events of its typical support in order of time, then other frames shown
 * as evidence of a fault that was found.
 */
export function framePlan(analysis: Analysis): PlannedFrame[] {
  if (analysis.series.timeMs.length === 0) return [];
  const plan = SIDES.flatMap((foot) => eventFrames(analysis, foot));
  for (const fault of analysis.faults) {
    if (!isFault(fault) || evidencePicture(plan, fault) !== null) continue;
    const extra = evidenceFrame(analysis, fault);
    if (extra !== null) plan.push(extra);
  }
  return plan;
}

/** A copy of the analysis in which each fault's evidence names the picture that shows it. */
export function withEvidenceImages(analysis: Analysis, plan: readonly PlannedFrame[]): Analysis {
  const faults = analysis.faults.map((fault) => {
    if (fault.evidence === null) return fault;
    return { ...fault, evidence: { ...fault.evidence, image: evidencePicture(plan, fault)?.path ?? null } };
  });
  return { ...analysis, faults };
}
