import type { Support } from '../gait/support.ts';
import { median, robustSlope } from '../maths/statistics.ts';
import type { Side } from '../pose-track.ts';
import type { FlatFoot, Leg, Path } from './body.ts';

/** Part of a support in which the whole shoe lies on the ground in nearly every runner. */
const FLAT_PART = { from: 0.2, to: 0.5 } as const;

/** Slope of the ground needs supports enough to average the noise out; cameras are held level to a few degrees. */
const LEAST_SUPPORTS_FOR_SLOPE = 4;
const LARGEST_SLOPE_RAD = (10 * Math.PI) / 180;

function framesWithin(timesMs: Float64Array, support: Support, part: { from: number; to: number }): number[] {
  const { initialContact, toeOff } = support;
  if (initialContact === null || toeOff === null || support.excluded !== null) return [];
  const length = toeOff.timeMs - initialContact.timeMs;
  const from = initialContact.timeMs + part.from * length;
  const to = initialContact.timeMs + part.to * length;
  return Array.from(timesMs.keys()).filter((i) => timesMs[i] >= from && timesMs[i] <= to);
}

/**
 * Slope of the ground in radians, forwards and up +, from the path the planted feet take on a moving belt.
 * Beside a road they do not move and the slope is taken as 0.
 */
export function groundSlopeRad(
  legs: Record<Side, Pick<Leg, 'heel' | 'toe'>>,
  timesMs: Float64Array,
  supports: readonly Support[],
  legLengthPx: number,
): number {
  const slopes = supports.flatMap((support) => {
    const frames = framesWithin(timesMs, support, FLAT_PART);
    const { heel, toe } = legs[support.foot];
    const forward = frames.map((i) => (heel.forward[i] + toe.forward[i]) / 2);
    const up = frames.map((i) => (heel.up[i] + toe.up[i]) / 2);
    const travel = Math.max(...forward) - Math.min(...forward);
    return frames.length >= 3 && travel > 0.08 * legLengthPx ? [Math.atan(robustSlope(forward, up))] : [];
  });
  if (slopes.length < LEAST_SUPPORTS_FOR_SLOPE) return 0;
  const slope = median(slopes);
  return Math.abs(slope) > LARGEST_SLOPE_RAD ? 0 : slope;
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
    const frames = framesWithin(timesMs, support, FLAT_PART);
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
