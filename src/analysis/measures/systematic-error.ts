import type { Body } from '../body/body.ts';
import { FOOT_LINE } from '../body/foot-pitch.ts';
import type { Support } from '../gait/support.ts';
import { RAD_PER_DEG } from '../maths/angle.ts';
import { bySide, type Side } from '../pose-track.ts';
import type { Random } from '../random.ts';
import { CONTACT_ERROR_SHARE, GCM_HEIGHT_PER_LEG, HEEL_TO_TOE_PER_LEG, PRIORS } from './priors.ts';
import { TYPICAL_LEG_M } from './support-window.ts';

/** One draw of everything that is wrong alike in all supports. */
export interface SystematicError {
  readonly scaleFactor: number;
  /** NaN when the speed is unknown. */
  readonly speedMps: number;
  readonly gcmForwardPx: number;
  readonly ballAlongFootPx: number;
  readonly angleZeroDeg: number;
  /** Share by which the detected line of the foot is flatter than assumed. */
  readonly lineError: number;
  /** Standard normal; scales the error of the direction of thigh and shank. */
  readonly thigh: number;
  readonly shank: number;
  /** Share of what is seen too high at contact by which that is more or less. */
  readonly atContact: number;
  readonly heelFlatUpPx: Readonly<Record<Side, number>>;
  /** Shift of each foot against the GCM when the camera is not side-on: opposite for near and far foot. */
  readonly footForwardPx: Readonly<Record<Side, number>>;
  readonly initialContactMs: number;
  readonly toeOffMs: number;
  /** Standard normal; scales every reading that filtering flattens (SMOOTHING_SD). */
  readonly smoothing: number;
}

/** Draws the errors from what the body says of its own (1 sigma each) and from PRIORS; lengths in pixels. */
export function drawSystematicError(body: Body, random: Random): SystematicError {
  const pxPerM = body.scale?.pxPerM ?? body.legLengthPx / TYPICAL_LEG_M;
  const angleZeroDeg = body.angleZero.sdDeg * random.normal();
  const leverPx = HEEL_TO_TOE_PER_LEG * body.legLengthPx * Math.tan(angleZeroDeg * RAD_PER_DEG);
  const yawSdRad = Math.hypot(PRIORS.yawDeg, body.yawDeg) * RAD_PER_DEG;
  const yawPx = PRIORS.footBesideGcmM * pxPerM * Math.sin(yawSdRad * random.normal());
  const rollPx = GCM_HEIGHT_PER_LEG * body.legLengthPx * body.rollSdRad * random.normal();
  return {
    scaleFactor: body.scale === null ? 1 : 1 + (body.scale.sd / body.scale.pxPerM) * random.normal(),
    speedMps: body.speedMps === null ? Number.NaN : body.speedMps.value + body.speedMps.sd * random.normal(),
    gcmForwardPx: PRIORS.gcmForwardM * pxPerM * random.normal() + rollPx,
    ballAlongFootPx: PRIORS.ballAlongFootM * pxPerM * random.normal(),
    angleZeroDeg,
    lineError: FOOT_LINE.errorShare * random.normal(),
    thigh: random.normal(),
    shank: random.normal(),
    atContact: CONTACT_ERROR_SHARE * random.normal(),
    heelFlatUpPx: bySide((side) => leverPx + body.flatFoot[side].sdPx * random.normal()),
    footForwardPx: bySide((side) => (side === body.nearSide ? yawPx : -yawPx)),
    initialContactMs: PRIORS.initialContactMs * random.normal(),
    toeOffMs: PRIORS.toeOffMs * random.normal(),
    smoothing: random.normal(),
  };
}

/** The supports with every event moved by its own error and, where a rule has timed it, by the common one. */
export function drawSupports(
  supports: readonly Support[],
  error: SystematicError,
  random: Random,
): Support[] {
  const moved = (event: Support['toeOff'], byMs: number): Support['toeOff'] =>
    event === null
      ? null
      : {
          ...event,
          timeMs: event.timeMs + (event.byHand === true ? 0 : byMs) + event.sdMs * random.normal(),
        };
  return supports.map((support) => ({
    ...support,
    initialContact: moved(support.initialContact, error.initialContactMs),
    toeOff: moved(support.toeOff, error.toeOffMs),
  }));
}
