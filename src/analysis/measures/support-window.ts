import type { Body, Path, SeenShares } from '../body/body.ts';
import { bySide, type Side } from '../pose-track.ts';
import type { Curve } from './curve.ts';
import { reading, type Reading } from './reading.ts';
import { fitSpline, sampleSpline, type Spline } from '../maths/sampled-spline.ts';

/** What the measures read of a leg and of the centre of mass: pixels (ahead of the GCM +, up +) and degrees. */
const SIGNAL_IDS = [
  'gcmUp',
  'ballAhead',
  'heelAhead',
  'ankleAhead',
  'heelUp',
  'thighDeg',
  'shankDeg',
  'kneeDeg',
  'footPitchDeg',
  'ankleDeg',
] as const;
type SignalId = (typeof SIGNAL_IDS)[number];
type LegSplines = Readonly<Record<SignalId, Spline>>;

/** Contacts around a support that some measures need; null where the clip does not show them. */
export interface SupportTimes {
  readonly foot: Side;
  readonly contactMs: number;
  readonly toeOffMs: number;
  readonly otherContactMs: number | null;
  readonly nextContactMs: number | null;
}

/** Sizes that turn pixels into what is printed. */
export interface Sizes {
  /** Null when the clip has no scale. */
  readonly pxPerM: number | null;
  readonly legLengthPx: number;
  /** `up` of the heel point with the shoe flat on the ground. */
  readonly heelFlatUpPx: number;
  readonly seen: SeenShares;
}

/** One support with every signal on an even grid, from just before contact to well after toe-off. */
export interface SupportWindow extends SupportTimes, Sizes {
  readonly startMs: number;
  readonly stepMs: number;
  readonly signals: Readonly<Record<SignalId, Float64Array>>;
}

/** 500 Hz: a linear reading between two samples is then off by less than 0.02 deg even at push-off. */
export const FINE_STEP_MS = 2;
/** 250 Hz, off by less than 0.1 deg: enough where only the scatter of many draws is wanted. */
export const COARSE_STEP_MS = 4;
const BEFORE_CONTACT_MS = 20;
/** The foot turns forward again 80 to 200 ms after toe-off. */
const AFTER_TOE_OFF_MS = 360;

export interface BodySplines {
  readonly legs: Readonly<Record<Side, LegSplines>>;
  readonly sizes: Readonly<Record<Side, Sizes>>;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length);
  for (let i = 0; i < out.length; i += 1) out[i] = a[i] - b[i];
  return out;
}

export function fitBody(body: Body): BodySplines {
  const spline = (values: Float64Array): Spline => fitSpline(body.timesMs, values);
  const gcmUp = spline(body.gcm.up);
  const ahead = (point: Path): Spline => spline(difference(point.forward, body.gcm.forward));
  const leg = (side: Side): LegSplines => ({
    gcmUp,
    ballAhead: ahead(body.legs[side].ball),
    heelAhead: ahead(body.legs[side].heel),
    ankleAhead: ahead(body.legs[side].ankle),
    heelUp: spline(body.legs[side].heel.up),
    thighDeg: spline(body.angles[side].thighDeg),
    shankDeg: spline(body.angles[side].shankDeg),
    kneeDeg: spline(body.angles[side].kneeFlexionDeg),
    footPitchDeg: spline(body.angles[side].footPitchDeg),
    ankleDeg: spline(body.angles[side].ankleDorsiflexionDeg),
  });
  const sizes = (side: Side): Sizes => ({
    pxPerM: body.scale?.pxPerM ?? null,
    legLengthPx: body.legLengthPx,
    heelFlatUpPx: body.flatFoot[side].heelUpPx,
    seen: body.seen[side],
  });
  return { legs: bySide(leg), sizes: bySide(sizes) };
}

export function supportWindow(splines: BodySplines, times: SupportTimes, stepMs: number): SupportWindow {
  const startMs = times.contactMs - BEFORE_CONTACT_MS;
  const count = Math.ceil((times.toeOffMs + AFTER_TOE_OFF_MS - startMs) / stepMs) + 1;
  const leg = splines.legs[times.foot];
  const signals: Partial<Record<SignalId, Float64Array>> = {};
  for (const id of SIGNAL_IDS) signals[id] = sampleSpline(leg[id], startMs, stepMs, count);
  return {
    ...times,
    ...splines.sizes[times.foot],
    startMs,
    stepMs,
    signals: signals as Record<SignalId, Float64Array>,
  };
}

export function curve(w: SupportWindow, id: SignalId): Curve {
  return { startMs: w.startMs, stepMs: w.stepMs, values: w.signals[id] };
}

/** Pixels to metres; without a scale there are none. */
export function inMetres(w: SupportWindow, px: number): Reading {
  return w.pxPerM === null ? 'no-scale' : reading(px / w.pxPerM);
}

/** Leg length of a typical adult, for thresholds of a few millimetres when the clip has no scale. */
export const TYPICAL_LEG_M = 0.9;

/** A threshold in metres as pixels, by the scale or, roughly, by the leg length. */
export function thresholdPx(w: SupportWindow, metres: number): number {
  return metres * (w.pxPerM ?? w.legLengthPx / TYPICAL_LEG_M);
}

export function contactTimeMs(w: SupportTimes): number {
  return w.toeOffMs - w.contactMs;
}

/** A time as a share of the support, in percent. */
export function pctOfSupport(w: SupportTimes, timeMs: number): number {
  return (100 * (timeMs - w.contactMs)) / contactTimeMs(w);
}
