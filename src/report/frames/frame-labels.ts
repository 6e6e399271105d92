import type { Analysis, Measured, NumericMeasureId } from '../../analysis/result.ts';
import { decimalText, plusMinusText } from '../number-text.ts';
import { FAULT_WORDS, isFault, listText } from '../words.ts';
import type { FrameGeometry } from './frame-geometry.ts';
import type { PlannedFrame, SupportEvent } from './frame-plan.ts';

/** The words written into one annotated picture; null where there is nothing to say. */
export interface FrameLabels {
  title: string;
  subtitle: string;
  distance: string | null;
  ankle: string | null;
  heel: string | null;
}

export const EVENT_TITLE: Readonly<Record<SupportEvent, string>> = {
  'initial-contact': 'Initial contact',
  'gcm-lowest': 'GCM lowest',
  'gcm-over-ball': 'GCM over the ball',
  'heel-off': 'Heel-off',
  'toe-off': 'Toe-off',
};

/** Below this the ball counts as under the GCM: the accuracy of the keypoints. */
const UNDER_M = 0.01;

const DISTANCE_MEASURE: Readonly<Partial<Record<SupportEvent, NumericMeasureId>>> = {
  'initial-contact': 'landingDistanceBallM',
  'toe-off': 'toeOffDistanceBallM',
};
const ANKLE_MEASURE: Readonly<Partial<Record<SupportEvent, NumericMeasureId>>> = {
  'initial-contact': 'ankleAtContactDeg',
  'toe-off': 'ankleAtToeOffDeg',
};

/** As much of a planned frame as its numbers need. */
export type LabelledFrame = Pick<PlannedFrame, 'support' | 'event' | 'foot' | 'frameIndex'>;

function measureAt(
  frame: Pick<PlannedFrame, 'support' | 'event'>,
  table: Readonly<Partial<Record<SupportEvent, NumericMeasureId>>>,
): Measured | null {
  const id = frame.event === null ? undefined : table[frame.event];
  return id === undefined ? null : frame.support.measures[id];
}

/** The distance the ball lies ahead (+) of the GCM in this frame: the measure at its event, else the series. */
function distanceAhead(
  analysis: Analysis,
  frame: LabelledFrame,
): { value: number; sd: number | null } | null {
  const measure = measureAt(frame, DISTANCE_MEASURE);
  if (measure !== null && measure.value !== null) {
    return { value: frame.event === 'toe-off' ? -measure.value : measure.value, sd: measure.sd };
  }
  const gcmAhead = analysis.series.gcmAheadOfBallM[frame.foot].at(frame.frameIndex) ?? null;
  return gcmAhead === null ? null : { value: -gcmAhead, sd: frame.support.measures.landingDistanceBallM.sd };
}

function scaledError(sdM: number | null): number | null {
  return sdM === null ? null : 100 * sdM;
}

/** In whole centimetres unless the error is smaller than one: a picture has no room for more. */
function decimals(sdCm: number): number {
  return sdCm < 1 ? 1 : 0;
}

function withError(cm: number, sdCm: number | null): string {
  return sdCm === null ? decimalText(cm, 0) : plusMinusText(cm, sdCm, decimals(sdCm));
}

/** "ball 12 ± 2 cm ahead": on the ground, from below the GCM. Null without a scale. */
export function distanceText(analysis: Analysis, frame: LabelledFrame): string | null {
  const distance = distanceAhead(analysis, frame);
  if (distance === null) return null;
  if (Math.abs(distance.value) < UNDER_M) return 'ball under the GCM';
  const cm = 100 * Math.abs(distance.value);
  return `ball ${withError(cm, scaledError(distance.sd))} cm ${distance.value > 0 ? 'ahead' : 'behind'}`;
}

/** Dorsiflexion with its sign and error: "+8 ± 4°", "−20 ± 5°". */
function degreesText(degrees: number, sd: number | null): string {
  const text = sd === null ? decimalText(degrees, 0) : plusMinusText(degrees, sd, 0);
  return `${Math.round(degrees) > 0 ? '+' : ''}${text}°`;
}

/**
 * The ankle angle in a frame: the measure at its event, else the series with the error of the greatest dorsiflexion,
 * which holds the same zero and the same points.
 */
export function ankleText(
  { support, event }: Pick<PlannedFrame, 'support' | 'event'>,
  dorsiflexionDeg: number,
): string {
  const measure = measureAt({ support, event }, ANKLE_MEASURE);
  if (measure !== null && measure.value !== null) return degreesText(measure.value, measure.sd);
  return degreesText(dorsiflexionDeg, support.measures.ankleMaxDorsiflexionDeg.sd);
}

/**
 * That the heel is down is not said: within its error nobody can tell. Nothing is said at contact, where the heel sinks by centimetres from one
 * frame to the next and the points lag behind it.
 */
function heelLabel(
  analysis: Analysis,
  { support, event }: PlannedFrame,
  geometry: FrameGeometry,
): string | null {
  const pxPerM = analysis.runner.scale?.pxPerM;
  if (geometry.heelGap === null || pxPerM === undefined || event === 'initial-contact') return null;
  const cm = (100 * geometry.heelGap.heightPx) / pxPerM;
  const sdCm = scaledError(support.measures.heelHeightMidSupportM.sd);
  return `heel ${withError(Math.max(0, cm), sdCm)} cm up`;
}

function timeLabel({ support, timeInSupportMs, supportPct }: PlannedFrame): string {
  const time = (ms: number): string => `${decimalText(ms, 0)} ms`;
  if (support.initialContact === null || support.toeOff === null) return 'part of a support';
  if (supportPct < 0) return `${time(-timeInSupportMs)} before contact`;
  const afterMs = timeInSupportMs + support.initialContact.timeMs - support.toeOff.timeMs;
  if (supportPct > 100) return `${time(afterMs)} after toe-off`;
  return `${time(timeInSupportMs)} after contact · ${decimalText(supportPct, 0)} % of support`;
}

/** The faults found that this picture is the evidence of. */
export function faultsShown(analysis: Analysis, frame: PlannedFrame): string[] {
  return analysis.faults
    .filter((fault) => isFault(fault) && fault.evidence?.image === frame.path)
    .map((fault) => FAULT_WORDS[fault.id].name);
}

export function frameTitle(analysis: Analysis, frame: PlannedFrame): string {
  return frame.event === null ? listText(faultsShown(analysis, frame)) : EVENT_TITLE[frame.event];
}

/** `geometry` in pixels of the source picture, which the scale refers to. */
export function frameLabels(analysis: Analysis, frame: PlannedFrame, geometry: FrameGeometry): FrameLabels {
  return {
    title: frameTitle(analysis, frame),
    subtitle: `${frame.foot} foot (${frame.support.side} leg) · ${timeLabel(frame)}`,
    distance: distanceText(analysis, frame),
    ankle: geometry.ankle === null ? null : `ankle ${ankleText(frame, geometry.ankle.dorsiflexionDeg)}`,
    heel: heelLabel(analysis, frame, geometry),
  };
}
