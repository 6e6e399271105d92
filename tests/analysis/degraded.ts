import type { Body, Path } from '../../src/analysis/body/body.ts';
import type { Support } from '../../src/analysis/gait/support.ts';
import { fitSpline } from '../../src/analysis/maths/sampled-spline.ts';
import { sampleSpline } from './maths/sample-spline.ts';
import { bySide, type Side } from '../../src/analysis/pose-track.ts';
import type { FaultId } from '../../src/analysis/result.ts';

/** Sound runners made worse, one fault at a time: edits of the sagittal paths and angles, per support. */

/** A weight between 0 and 1 for every frame from the times of a support (ic, to and the frame's time, ms). */
type Shape = (ic: number, to: number, time: number) => number;

const bump: Shape = (ic, to, t) => (t > ic && t < to ? Math.sin((Math.PI * (t - ic)) / (to - ic)) ** 2 : 0);
const held: Shape = (ic, to, t) => {
  const edge = 0.2 * (to - ic);
  return Math.max(0, Math.min(1, (t - (ic - edge)) / edge, (to + edge - t) / edge));
};
const aroundToeOff: Shape = (_ic, to, t) => Math.exp(-(((t - to - 20) / 55) ** 2));

function weights(body: Body, supports: readonly Support[], side: Side | null, shape: Shape): Float64Array {
  const own = supports.filter((s) => side === null || s.foot === side);
  return body.timesMs.map((time) =>
    own.reduce(
      (most, { initialContact, toeOff }) =>
        initialContact === null || toeOff === null
          ? most
          : Math.max(most, shape(initialContact.timeMs, toeOff.timeMs, time)),
      0,
    ),
  );
}

function plus(values: Float64Array, weight: Float64Array, amount: number): Float64Array {
  return values.map((value, i) => value + amount * weight[i]);
}

function withGcm(body: Body, change: Partial<Path>): Body {
  return { ...body, gcm: { ...body.gcm, ...change } };
}

type Angles = Body['angles'][Side];
function withAngles(body: Body, edit: (angles: Angles, side: Side) => Partial<Angles>): Body {
  return {
    ...body,
    angles: bySide((side) => ({ ...body.angles[side], ...edit(body.angles[side], side) })),
  };
}

function metres(body: Body, m: number): number {
  return m * (body.scale?.pxPerM ?? Number.NaN);
}

function landingAhead(body: Body): Body {
  const back = metres(body, 0.09);
  return withGcm(body, { forward: body.gcm.forward.map((x) => x - back) });
}

function heelHeld(body: Body, supports: readonly Support[]): Body {
  const on = bySide((side) => weights(body, supports, side, held));
  const lifted = {
    ...body,
    legs: bySide((side) => {
      const leg = body.legs[side];
      return { ...leg, heel: { ...leg.heel, up: plus(leg.heel.up, on[side], metres(body, 0.035)) } };
    }),
  };
  return withAngles(lifted, (angles, side) => ({
    footPitchDeg: plus(angles.footPitchDeg, on[side], -9.5),
    ankleDorsiflexionDeg: plus(angles.ankleDorsiflexionDeg, on[side], -9.5),
  }));
}

function pushOff(body: Body, supports: readonly Support[]): Body {
  const rising = weights(body, supports, null, aroundToeOff);
  const higher = withGcm(body, { up: plus(body.gcm.up, rising, metres(body, 0.05)) });
  return withAngles(higher, (angles, side) => {
    const on = weights(body, supports, side, aroundToeOff);
    return {
      footPitchDeg: plus(angles.footPitchDeg, on, -25),
      ankleDorsiflexionDeg: plus(angles.ankleDorsiflexionDeg, on, -25),
      thighDeg: plus(angles.thighDeg, on, -12),
      kneeFlexionDeg: plus(angles.kneeFlexionDeg, on, -14),
    };
  });
}

function slowPassage(body: Body, supports: readonly Support[]): Body {
  const on = weights(body, supports, null, bump);
  return withGcm(body, { forward: plus(body.gcm.forward, on, -metres(body, 0.12)) });
}

function stiffAnkle(body: Body, supports: readonly Support[]): Body {
  return withAngles(body, (angles, side) => ({
    ankleDorsiflexionDeg: plus(angles.ankleDorsiflexionDeg, weights(body, supports, side, bump), -0.6 * 28),
  }));
}

/** Delays what the leg does in the air by up to `delayMs`, leaving contacts where they are. */
function delayed(body: Body, supports: readonly Support[], side: Side, values: Float64Array): Float64Array {
  const spline = fitSpline(body.timesMs, values);
  const late: Shape = (_ic, to, t) => Math.max(0, Math.min(1, (t - to + 30) / 110, (to + 420 - t) / 150));
  const delay = weights(body, supports, side, late);
  return body.timesMs.map((time, i) => sampleSpline(spline, time - 75 * delay[i], 1, 1)[0]);
}

function latePull(body: Body, supports: readonly Support[]): Body {
  const late = withAngles(body, (angles, side) => ({
    kneeFlexionDeg: delayed(body, supports, side, angles.kneeFlexionDeg),
  }));
  return {
    ...late,
    legs: bySide((side) => {
      const leg = body.legs[side];
      return {
        ...leg,
        ankle: { ...leg.ankle, forward: delayed(body, supports, side, leg.ankle.forward) },
      };
    }),
  };
}

export const DEGRADED: Readonly<Record<FaultId, (body: Body, supports: readonly Support[]) => Body>> = {
  'landing-ahead': landingAhead,
  'heel-held': heelHeld,
  'push-off': pushOff,
  'slow-passage': slowPassage,
  'stiff-ankle': stiffAnkle,
  'late-pull': latePull,
};
