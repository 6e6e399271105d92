import type { Body, Path, Seen } from '../body/body.ts';
import { bySide, type Side } from '../pose-track.ts';
import type { Curve } from './curve.ts';
import { reading, type Reading } from './reading.ts';
import {
  emptyGrid,
  fitSpline,
  layGrid,
  type SampleGrid,
  sampleOnGrid,
  type Spline,
} from '../maths/sampled-spline.ts';
import { FrameArrays } from './frame-arrays.ts';

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
  readonly seen: Seen;
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
/** The foot turns forward again 80 to 200 ms after toe-off: knee and ankle are followed through that. */
const AFTER_TOE_OFF_MS = 360;
const SWING_SIGNALS: ReadonlySet<SignalId> = new Set(['ankleAhead', 'kneeDeg']);
/** Of the other signals nothing is read later than 60 ms after toe-off (see readAnkle). */
const AFTER_PUSH_OFF_MS = 80;

/** The signals of both legs over the whole clip, and the sizes that go with them. */
export interface BodySplines {
  readonly legs: Readonly<Record<Side, LegSplines>>;
  readonly sizes: Readonly<Record<Side, Sizes>>;
}

function difference(a: Float64Array, b: Float64Array, out: Float64Array): Float64Array {
  for (let i = 0; i < out.length; i += 1) out[i] = a[i] - b[i];
  return out;
}

/** @param arrays what the splines live in */
export function fitBody(body: Body, arrays = new FrameArrays(body.timesMs.length)): BodySplines {
  const spline = (values: Float64Array): Spline => fitSpline(body.timesMs, values, arrays.take());
  const gcmUp = spline(body.gcm.up);
  const ahead = (point: Path): Spline => spline(difference(point.forward, body.gcm.forward, arrays.take()));
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

type Signals = Record<SignalId, Float64Array>;
interface WindowArrays {
  readonly grid: SampleGrid;
  readonly signals: Signals;
}

/** Arrays for one window at a time, kept by their length: the next window of the same length overwrites them. */
export class WindowStore {
  private readonly byCount = new Map<number, WindowArrays>();

  take(count: number): WindowArrays {
    const kept = this.byCount.get(count);
    if (kept !== undefined) return kept;
    const signals = SIGNAL_IDS.map((id) => [id, new Float64Array(count)]);
    const made = { grid: emptyGrid(count), signals: Object.fromEntries(signals) as Signals };
    this.byCount.set(count, made);
    return made;
  }
}

/** @param store where the window lives; in one of its own if not given */
export function supportWindow(
  splines: BodySplines,
  times: SupportTimes,
  stepMs: number,
  store = new WindowStore(),
): SupportWindow {
  const startMs = times.contactMs - BEFORE_CONTACT_MS;
  const samplesUntil = (timeMs: number): number => Math.ceil((timeMs - startMs) / stepMs) + 1;
  const count = samplesUntil(times.toeOffMs + AFTER_TOE_OFF_MS);
  const early = Math.min(count, samplesUntil(times.toeOffMs + AFTER_PUSH_OFF_MS));
  const { grid, signals } = store.take(count);
  const leg = splines.legs[times.foot];
  layGrid(grid, leg.gcmUp.timesMs, startMs, stepMs);
  for (const id of SIGNAL_IDS) {
    sampleOnGrid(leg[id], grid, signals[id], SWING_SIGNALS.has(id) ? count : early);
  }
  const { foot, contactMs, toeOffMs, otherContactMs, nextContactMs } = times;
  const { pxPerM, legLengthPx, heelFlatUpPx, seen } = splines.sizes[foot];
  return {
    foot,
    contactMs,
    toeOffMs,
    otherContactMs,
    nextContactMs,
    pxPerM,
    legLengthPx,
    heelFlatUpPx,
    seen,
    startMs,
    stepMs,
    signals,
  };
}

/** One signal of the window as a curve, in pixels or degrees; it shares the window's memory. */
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

/** Initial contact to toe-off. */
export function contactTimeMs(w: SupportTimes): number {
  return w.toeOffMs - w.contactMs;
}

/** A time as a share of the support, in percent. */
export function pctOfSupport(w: SupportTimes, timeMs: number): number {
  return (100 * (timeMs - w.contactMs)) / contactTimeMs(w);
}
