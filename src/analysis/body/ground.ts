import { MID_SUPPORT } from '../gait/mid-support.ts';
import type { Support } from '../gait/support.ts';
import { RAD_PER_DEG } from '../maths/angle.ts';
import { median, robustSlope } from '../maths/statistics.ts';
import { bySide, type PoseTrack } from '../pose-track.ts';
import type { FlatFoot, Leg, Path } from './body.ts';
import { legPoints } from './leg-points.ts';
import { isSideOn, type View } from './view.ts';

/**
 * How well the slope is known, degrees (1 sigma). On a belt it is read from the short path of the planted foot, whose
 * points wander by as much over the support (four points on two real and drawn clips: -5 to +4 where 0 is true);
 * over the whole picture from foot to foot it is read over metres.
 */
const SLOPE_SD_DEG = { belt: 2, picture: 0.5 } as const;
/** How far cameras are tilted (phones on a stand), and how far a level belt leans in an oblique view. */
const EXPECTED_SLOPE_SD_DEG = { sideOn: 1.5, oblique: 6 } as const;
const LEAST_SUPPORTS_FOR_SLOPE = 3;

export interface GroundSlope {
  /** Forwards and up +, radians, drawn towards the incline by as much as it is uncertain. */
  readonly slopeRad: number;
  readonly sdRad: number;
}

function framesWithin(timesMs: Float64Array, support: Support, part: { from: number; to: number }): number[] {
  const { initialContact, toeOff } = support;
  if (initialContact === null || toeOff === null || support.excluded !== null) return [];
  const length = toeOff.timeMs - initialContact.timeMs;
  const from = initialContact.timeMs + part.from * length;
  const to = initialContact.timeMs + part.to * length;
  return Array.from(timesMs.keys()).filter((i) => timesMs[i] >= from && timesMs[i] <= to);
}

/** Slope of the ground in the picture, from the planted feet, against the incline and what can be expected of cameras. */
export function groundSlope(
  track: PoseTrack,
  supports: readonly Support[],
  view: View,
  { legPx, inclineRad }: { legPx: number; inclineRad: number },
): GroundSlope {
  const picture = { forwardSign: view.forwardSign, roll: 0, groundSlope: 0 };
  const feet = bySide((side) => legPoints(track, picture, side));
  const planted = supports
    .map((support) => plantedPath(feet[support.foot], track.timesMs, support))
    .filter((path) => path.length >= 3);
  const centres = planted.map((path) => ({
    forward: median(path.map((p) => p.forward)),
    up: median(path.map((p) => p.up)),
  }));
  const forwards = centres.map(({ forward }) => forward);
  const overPicture = Math.max(...forwards) - Math.min(...forwards) > legPx;
  const readings = overPicture ? [slopeOf(centres)] : planted.map(slopeOf);
  const expected = EXPECTED_SLOPE_SD_DEG[isSideOn(view) ? 'sideOn' : 'oblique'] * RAD_PER_DEG;
  if (planted.length < LEAST_SUPPORTS_FOR_SLOPE) return { slopeRad: inclineRad, sdRad: expected };
  const error = SLOPE_SD_DEG[overPicture ? 'picture' : 'belt'] * RAD_PER_DEG;
  const trust = expected ** 2 / (expected ** 2 + error ** 2);
  const slopeRad = inclineRad + trust * (median(readings) - inclineRad);
  return { slopeRad, sdRad: Math.sqrt(trust) * error };
}

interface Place {
  readonly forward: number;
  readonly up: number;
}

/** Middle of the planted foot, frame by frame. */
function plantedPath(
  { heel, toe }: Pick<Leg, 'heel' | 'toe'>,
  timesMs: Float64Array,
  support: Support,
): Place[] {
  return framesWithin(timesMs, support, MID_SUPPORT).map((i) => ({
    forward: (heel.forward[i] + toe.forward[i]) / 2,
    up: (heel.up[i] + toe.up[i]) / 2,
  }));
}

function slopeOf(path: readonly Place[]): number {
  return Math.atan(
    robustSlope(
      path.map(({ forward }) => forward),
      path.map(({ up }) => up),
    ),
  );
}

/** Level of heel and ball points with the shoe flat, from the toe's level in mid support. */
export function flatFoot(
  leg: { heel: Path; toe: Path; ball: Path },
  timesMs: Float64Array,
  supports: readonly Support[],
  flatAngleRad: number,
  noisePx: number,
): FlatFoot | null {
  const perSupport = supports.map((support) => {
    const frames = framesWithin(timesMs, support, MID_SUPPORT);
    const at = (values: Float64Array): number => median(frames.map((i) => values[i]));
    const length = median(
      frames.map((i) => Math.hypot(leg.toe.forward[i] - leg.heel.forward[i], leg.toe.up[i] - leg.heel.up[i])),
    );
    return { heelUp: at(leg.toe.up) - length * Math.sin(flatAngleRad), ballUp: at(leg.ball.up) };
  });
  const heelUpPx = median(perSupport.map(({ heelUp }) => heelUp));
  const ballUpPx = median(perSupport.map(({ ballUp }) => ballUp));
  if (Number.isNaN(heelUpPx + ballUpPx)) return null;
  const count = perSupport.filter(({ heelUp }) => !Number.isNaN(heelUp)).length;
  return { heelUpPx, ballUpPx, sdPx: noisePx / Math.sqrt(count) };
}
