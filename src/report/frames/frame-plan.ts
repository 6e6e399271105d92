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
  /** How far the moment lies from the frame drawn, in frames. */
  framesOff: number;
  /** After initial contact, real time. */
  timeInSupportMs: number;
  /** Share of the support, in %. */
  supportPct: number;
}

/** Real time of an event of a support; null where it does not occur or is not seen. */
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

/** The frame nearest to a moment, and how far off it is in frames. `times` in ascending order. */
export function nearestFrame(times: readonly number[], timeMs: number): { index: number; framesOff: number } {
  const after = times.findIndex((time) => time >= timeMs);
  if (after <= 0) return { index: after === 0 ? 0 : times.length - 1, framesOff: after === 0 ? 0 : 1 };
  const [before, next] = [times[after - 1], times[after]];
  const fraction = (timeMs - before) / (next - before);
  return fraction < 0.5
    ? { index: after - 1, framesOff: fraction }
    : { index: after, framesOff: 1 - fraction };
}

function planned(
  analysis: Analysis,
  support: SupportResult,
  timeMs: number,
  event: SupportEvent | null,
): PlannedFrame {
  const { index, framesOff } = nearestFrame(analysis.series.timeMs, timeMs);
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
    timeInSupportMs: timeMs - start,
    supportPct: duration > 0 ? (100 * (timeMs - start)) / duration : 0,
  };
}

function eventFrames(analysis: Analysis, foot: Side): PlannedFrame[] {
  const typical = analysis.summary.typicalSupport[foot];
  const support = analysis.supports.find((candidate) => candidate.index === typical);
  if (support === undefined) return [];
  return SUPPORT_EVENTS.flatMap((event) => {
    const timeMs = eventTimeMs(support, event);
    return timeMs === null ? [] : [planned(analysis, support, timeMs, event)];
  }).sort((a, b) => a.timeInSupportMs - b.timeInSupportMs);
}

function showsEvidence(frame: PlannedFrame, fault: FaultFinding): boolean {
  if (fault.evidence === null || frame.support.index !== fault.evidence.support) return false;
  return Math.abs(frame.frameIndex - fault.evidence.frame) <= 0.5;
}

function evidenceFrame(analysis: Analysis, fault: FaultFinding): PlannedFrame | null {
  const support = analysis.supports.find((candidate) => candidate.index === fault.evidence?.support);
  if (support === undefined || fault.evidence === null) return null;
  const index = Math.min(Math.max(Math.round(fault.evidence.frame), 0), analysis.series.timeMs.length - 1);
  return planned(analysis, support, analysis.series.timeMs[index], null);
}

/**
 * The pictures of the report: per foot the events of its typical support in order of time, then other frames shown
 * as evidence of a fault that was found.
 */
export function framePlan(analysis: Analysis): PlannedFrame[] {
  if (analysis.series.timeMs.length === 0) return [];
  const plan = SIDES.flatMap((foot) => eventFrames(analysis, foot));
  for (const fault of analysis.faults) {
    if (!isFault(fault) || plan.some((frame) => showsEvidence(frame, fault))) continue;
    const extra = evidenceFrame(analysis, fault);
    if (extra !== null) plan.push(extra);
  }
  return plan;
}

/** A copy of the analysis in which each fault's evidence names the picture that shows it. */
export function withEvidenceImages(analysis: Analysis, plan: readonly PlannedFrame[]): Analysis {
  const faults = analysis.faults.map((fault) => {
    if (fault.evidence === null) return fault;
    const shown = plan.find((frame) => showsEvidence(frame, fault));
    return { ...fault, evidence: { ...fault.evidence, image: shown?.path ?? null } };
  });
  return { ...analysis, faults };
}
