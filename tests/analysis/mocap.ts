import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';
import type { Body, FlatFoot, Leg, LegAngles, LegPoint, Path } from '../../src/analysis/body/body.ts';
import type { Support } from '../../src/analysis/gait/support.ts';
import { fitSpline } from '../../src/analysis/maths/sampled-spline.ts';
import { sampleSpline } from './maths/sample-spline.ts';
import { seededRandom, type Random } from '../../src/analysis/random.ts';
import { bySide, type Side } from '../../src/analysis/pose-track.ts';

/**
 * Bodies and supports made directly from marker tracks and force plates, so that measures and faults are judged
 * apart from video, pose model, filters and event detection.
 */
interface MocapFile {
  fps: number;
  beltSpeedMps: number;
  keypoints: Partial<Record<string, [number, number][]>>;
  contacts: { foot: Side; initialContactS: number; toeOffS: number }[];
}

interface MocapRunner {
  readonly file: string;
  /** Greater trochanter to floor. */
  readonly legLengthM: number;
  /**
   * GCM ahead of the mid-point of the hip markers. Forefoot file: 18 mm, measured (brief, section 1). Other file: its
   * shoulders lie 6 cm behind its hip markers and the thigh reads 6 deg too far behind at toe-off, so that the
   * markers sit on the front of the pelvis; -40 mm gives the share of reach (0.455) of every runner measured.
   */
  readonly gcmAheadM: number;
  /**
   * Foot pitch the markers read in standing. The files hold no standing trial: these are fitted so that the mean stride
   * agrees in stance with the published curves of the same runner (forefoot file), or so that flat stance reads
   * zero (other file).
   */
  readonly footPitchZeroDeg: Readonly<Record<Side, number>>;
  /** Heights of the heel and ball markers with the shoe flat. */
  readonly heelFlatM: Readonly<Record<Side, number>>;
  readonly ballFlatM: Readonly<Record<Side, number>>;
}

export const FOREFOOT_2_5: MocapRunner = {
  file: 'treadmill_2.5mps_150hz_forefoot.json',
  legLengthM: 0.964,
  gcmAheadM: 0.018,
  footPitchZeroDeg: { left: 4.9, right: 4.5 },
  heelFlatM: { left: 0.042, right: 0.044 },
  ballFlatM: { left: 0.06, right: 0.06 },
};

export const REARFOOT_3_8: MocapRunner = {
  file: 'treadmill_3.8mps_240hz.json',
  legLengthM: 0.96,
  gcmAheadM: -0.04,
  footPitchZeroDeg: { left: 2.2, right: 4.6 },
  heelFlatM: { left: 0.0605, right: 0.05 },
  ballFlatM: { left: 0.0655, right: 0.0635 },
};

export interface MocapOptions {
  readonly fps?: number;
  /** White noise on every point, metres (1 sigma, one axis). */
  readonly noiseM?: number;
  readonly seed?: number;
  readonly pxPerM?: number;
  /** Only this much from the start, to keep tests fast. */
  readonly seconds?: number;
}

const BALL_SHARE_OF_FOOT = 0.61;

function load(runner: MocapRunner): MocapFile {
  const path = join(packageRoot(), '../shared/data/mocap', runner.file);
  return JSON.parse(readFileSync(path, 'utf8')) as MocapFile;
}

function resampled(
  file: MocapFile,
  name: string,
  axis: 0 | 1,
  { fps = file.fps, seconds = Infinity }: MocapOptions,
): Float64Array {
  const points = file.keypoints[name] ?? [];
  const times = Float64Array.from(points, (_, i) => (1000 * i) / file.fps);
  const values = Float64Array.from(points, (point) => point[axis]);
  const count = Math.floor(Math.min(seconds, (points.length - 1) / file.fps) * fps);
  return sampleSpline(fitSpline(times, values), 0, 1000 / fps, count);
}

function map2(a: Float64Array, b: Float64Array, of: (a: number, b: number) => number): Float64Array {
  return a.map((value, i) => of(value, b[i] ?? Number.NaN));
}

const DEG = 180 / Math.PI;

function segmentDeg(from: Path, to: Path, of: (forward: number, up: number) => number): Float64Array {
  const forward = map2(to.forward, from.forward, (a, b) => a - b);
  const up = map2(to.up, from.up, (a, b) => a - b);
  return map2(forward, up, (f, u) => of(f, u) * DEG);
}

function anglesOf(leg: Leg, footPitchZeroDeg: number): LegAngles {
  const thighDeg = segmentDeg(leg.hip, leg.knee, (f, u) => Math.atan2(f, -u));
  const shankDeg = segmentDeg(leg.ankle, leg.knee, (f, u) => Math.atan2(f, u));
  const markers = segmentDeg(leg.heel, leg.toe, (f, u) => Math.atan2(u, f));
  const footPitchDeg = markers.map((deg) => deg - footPitchZeroDeg);
  return {
    thighDeg,
    shankDeg,
    kneeFlexionDeg: map2(thighDeg, shankDeg, (thigh, shank) => thigh + shank),
    footPitchDeg,
    lineTooFlatDeg: footPitchDeg.map(() => 0),
    ankleDorsiflexionDeg: map2(shankDeg, footPitchDeg, (shank, foot) => shank + foot),
  };
}

function mean(a: Path, b: Path, forwardBy: number): Path {
  return {
    forward: map2(a.forward, b.forward, (x, y) => (x + y) / 2 + forwardBy),
    up: map2(a.up, b.up, (x, y) => (x + y) / 2),
  };
}

/** Body in the shape the analysis makes it, from markers. */
export function mocapBody(runner: MocapRunner, options: MocapOptions = {}): Body {
  const file = load(runner);
  const fps = options.fps ?? file.fps;
  const pxPerM = options.pxPerM ?? 400;
  const random = seededRandom(options.seed ?? 1);
  const noisePx = (options.noiseM ?? 0) * pxPerM;
  const path = (name: string): Path => ({
    forward: noisy(resampled(file, name, 0, options), pxPerM, noisePx, random),
    up: noisy(resampled(file, name, 1, options), pxPerM, noisePx, random),
  });
  const legOf = (side: Side): Leg => {
    const heel = path(`${side}_heel`);
    const toe = path(`${side}_foot_index`);
    const ball = file.keypoints[`${side}_ball`] === undefined ? between(heel, toe) : path(`${side}_ball`);
    return {
      hip: path(`${side}_hip`),
      knee: path(`${side}_knee`),
      ankle: path(`${side}_ankle`),
      heel,
      toe,
      ball,
    };
  };
  const legs = bySide(legOf);
  const midHip = mean(legs.left.hip, legs.right.hip, 0);
  return {
    timesMs: midHip.up.map((_, i) => (1000 * i) / fps),
    legs,
    angles: bySide((side) => anglesOf(legs[side], runner.footPitchZeroDeg[side])),
    midHip,
    gcm: mean(legs.left.hip, legs.right.hip, runner.gcmAheadM * pxPerM),
    nearSide: 'right',
    flatFoot: bySide((side) => flatFoot(runner, side, pxPerM)),
    scale: { pxPerM, sd: 0.02 * pxPerM, source: 'markers' },
    legLengthPx: runner.legLengthM * pxPerM,
    speedMps: { value: file.beltSpeedMps, sd: 0.03 },
    angleZero: { source: 'standing', sdDeg: 1.5 },
    noisePx: { ...bySide(() => legNoise(noisePx)), gcm: noisePx / 2 },
    rollSdRad: 0,
    yawDeg: 0,
    seen: bySide(() => SEEN_BY_MARKERS),
  };
}

const SEEN_BY_MARKERS: Body['seen'][Side] = {
  yield: 1,
  pushOff: 1,
  atContact: { shankDeg: 0, footPitchDeg: 0 },
  segmentSd: { thighDeg: 1, shankDeg: 1 },
};

function flatFoot(runner: MocapRunner, side: Side, pxPerM: number): FlatFoot {
  return {
    heelUpPx: runner.heelFlatM[side] * pxPerM,
    ballUpPx: runner.ballFlatM[side] * pxPerM,
    sdPx: 0.003 * pxPerM,
  };
}

function between(heel: Path, toe: Path): Path {
  const part = (from: number, to: number): number => from + BALL_SHARE_OF_FOOT * (to - from);
  return { forward: map2(heel.forward, toe.forward, part), up: map2(heel.up, toe.up, part) };
}

function noisy(metres: Float64Array, pxPerM: number, noisePx: number, random: Random): Float64Array {
  return metres.map((value) => value * pxPerM + (noisePx === 0 ? 0 : noisePx * random.normal()));
}

function legNoise(px: number): Record<LegPoint, number> {
  return { hip: px, knee: px, ankle: px, heel: px, toe: px, ball: px };
}

/** Supports from the force plates (50 N). */
export function mocapSupports(runner: MocapRunner, sdMs = 3): Support[] {
  return load(runner).contacts.map((contact) => ({
    foot: contact.foot,
    initialContact: { timeMs: 1000 * contact.initialContactS, sdMs },
    toeOff: { timeMs: 1000 * contact.toeOffS, sdMs },
    excluded: null,
  }));
}

/** The same body with the noise said to be left in its points; the points themselves are not touched. */
export function withNoise(body: Body, noisePx: number): Body {
  return { ...body, noisePx: { ...bySide(() => legNoise(noisePx)), gcm: noisePx / 2 } };
}
