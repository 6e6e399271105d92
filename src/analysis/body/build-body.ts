import type { Gait } from '../gait/find-supports.ts';
import type { Support } from '../gait/support.ts';
import { bySide, type PoseTrack, SIDES, type Side } from '../pose-track.ts';
import type { AnalysisSettings } from '../settings.ts';
import { thighAndShankPx } from '../trajectories/leg-length.ts';
import type { Trajectories } from '../trajectories/trajectories.ts';
import type { Body, FlatFoot, Leg, LegPoint } from './body.ts';
import { centreOfMass, type CentreOfMass } from './centre-of-mass.ts';
import { flatFoot, groundSlope } from './ground.ts';
import { legAngles } from './leg-angles.ts';
import { legPoints } from './leg-points.ts';
import { between, type SagittalPlane } from './sagittal-plane.ts';
import { fuseScales, RELATIVE_SD, type ScaleEstimate, roughSizes, scaleEstimates } from './scale.ts';
import { SEEN_BY_DETECTOR } from './seen-by-detector.ts';
import { ballOfFoot, SHOE } from './shoe.ts';
import { readStanding, type Standing } from './standing.ts';
import { toesLoaded } from './foot-pitch.ts';
import { isSideOn, type View } from './view.ts';

/** The body in the plane of running, and what was found out on the way to it. */
export interface BuiltBody {
  readonly body: Body;
  readonly plane: SagittalPlane;
  readonly standing: Standing | null;
  readonly scales: readonly ScaleEstimate[];
  readonly centre: CentreOfMass;
}

const RAD = Math.PI / 180;
/** Error of a speed read from a treadmill's display (Willwacher et al. 2021). */
const GIVEN_SPEED_SD = 0.02;
/** Tilt of a phone that nothing in the picture shows. */
const UNSEEN_ROLL_SD_RAD = 1.5 * RAD;

/**
 * The body over the whole clip: points in the plane of running, angles, centre of mass, scale and speed, with what is
 * known of their errors.
 * @param standingTrack frames of the runner standing still; null when there are none
 */
export function buildBody(
  trajectories: Trajectories,
  gait: Gait,
  view: View,
  settings: AnalysisSettings,
  standingTrack: PoseTrack | null,
): BuiltBody {
  const track = trajectories.filtered;
  const { legPx } = roughSizes(thighAndShankPx(track), settings);
  const inclineRad = Math.atan(settings.inclinePct / 100);
  const { plane, rollSdRad, groundSdRad } = planeOfRunning(track, gait, view, inclineRad, legPx);
  const turnedFootDeg = slopeOfTurnedFootDeg(view, plane.groundSlope - settings.inclinePct / 100);
  const standing = standingTrack === null ? null : readStanding(standingTrack, plane);
  const legs = bySide((side) => withBall(legPoints(track, plane, side)));
  const flatDeg = standing?.flatAngleDeg ?? SHOE.flatAngleDeg;
  // A separate picture has a scale of its own: it tells angles, not lengths.
  const scales = scaleEstimates({
    ...settings,
    thighAndShankPx: thighAndShankPx(track),
    speedPxPerMs: gait.runningSpeedPxPerMs,
    standingPx: settings.standingRangeMs === null ? null : (standing?.staturePx ?? null),
  });
  const scale = fuseScales(scales);
  const centre = centreOfMass(track, plane, gait.strideMs, settings.sex);
  const noise = noisePx(trajectories);
  const supportsOf = (side: Side): Support[] => gait.supports.filter((support) => support.foot === side);
  // In a side view the side the runner faces is near.
  const nearSide = view.direction;
  const body: Body = {
    timesMs: track.timesMs,
    legs,
    angles: bySide((side) =>
      legAngles(
        legs[side],
        toesLoaded(track.timesMs, supportsOf(side)),
        plane.groundSlope,
        flatDeg,
        standing?.ankleZeroDeg ?? 0,
      ),
    ),
    midHip: between(legs.left.hip, legs.right.hip, 0.5),
    gcm: centre.gcm,
    nearSide,
    flatFoot: bySide((side) =>
      flatOrUnknown(flatFoot(legs[side], track.timesMs, supportsOf(side), flatDeg * RAD, noise[side].heel)),
    ),
    scale,
    legLengthPx: legPx,
    speedMps: speedOf(settings, gait, scale),
    angleZero:
      standing === null
        ? { source: 'typical-shoe', sdDeg: Math.hypot(SHOE.flatAngleSdDeg, groundSdRad / RAD, turnedFootDeg) }
        : { source: 'standing', sdDeg: standing.zeroSdDeg },
    noisePx: noise,
    rollSdRad,
    yawDeg: view.yawDeg,
    seen: bySide((side) => SEEN_BY_DETECTOR[side === nearSide ? 'near' : 'far']),
  };
  return { body, plane, standing, scales, centre };
}

/** Feet are turned out by some 7 degrees in running (1 sigma 5), each its own way. Assumed. */
const TOE_OUT_DEG = 7;

/**
 * Where a turned camera shows the level belt at a slope, a line on the ground that does not run along it has another: how
 * much another for the foot, by which it then seems to point up or down.
 */
function slopeOfTurnedFootDeg(view: View, beltSlope: number): number {
  return isSideOn(view) ? 0 : (Math.abs(Math.atan(beltSlope)) / RAD) * (TOE_OUT_DEG / Math.abs(view.yawDeg));
}

function withBall(leg: Omit<Leg, 'ball'>): Leg {
  return { ...leg, ball: ballOfFoot(leg.heel, leg.toe) };
}

/**
 * A picture in which the ground slopes was taken by a tilted camera, beside an inclined belt, or by a camera that is
 * not side-on. The incline is given; of the other two, roll is believed only when the shoulders do not show the
 * camera to be turned, because taking one for the other moves the plumb line by centimetres.
 */
function planeOfRunning(
  track: PoseTrack,
  gait: Gait,
  view: View,
  inclineRad: number,
  legPx: number,
): { plane: SagittalPlane; rollSdRad: number; groundSdRad: number } {
  const sideOn = isSideOn(view);
  const ground = groundSlope(track, gait.supports, view, { legPx, inclineRad });
  const roll = sideOn ? ground.slopeRad - inclineRad : 0;
  const { forwardSign } = view;
  const plane = { forwardSign, roll, groundSlope: Math.tan(ground.slopeRad - roll) };
  return { plane, rollSdRad: sideOn ? ground.sdRad : UNSEEN_ROLL_SD_RAD, groundSdRad: ground.sdRad };
}

function flatOrUnknown(flat: FlatFoot | null): FlatFoot {
  return flat ?? { heelUpPx: Number.NaN, ballUpPx: Number.NaN, sdPx: Number.NaN };
}

function speedOf(settings: AnalysisSettings, gait: Gait, scale: Body['scale']): Body['speedMps'] {
  if (settings.speedMps !== null) {
    const share = scale === null ? 0 : scale.sd / scale.pxPerM;
    // What the planted feet and the stature say against it.
    return { value: settings.speedMps, sd: settings.speedMps * Math.max(GIVEN_SPEED_SD, share) };
  }
  if (scale === null || !(gait.runningSpeedPxPerMs > 0)) return null;
  const value = (gait.runningSpeedPxPerMs * 1000) / scale.pxPerM;
  return { value, sd: value * Math.hypot(scale.sd / scale.pxPerM, RELATIVE_SD.belt) };
}

/** Share of the frame-to-frame noise that the filter leaves in, about the square root of its pass band. */
const LEFT_BY_FILTER = 0.6;
/** The GCM averages over the body: half of its mass hangs on the trunk's four points. */
const GCM_SHARE = 0.4;

function noisePx(trajectories: Trajectories): Body['noisePx'] {
  const ofSide = (side: Side): Record<LegPoint, number> => {
    const noise = (joint: 'hip' | 'knee' | 'ankle' | 'heel' | 'foot_index'): number =>
      LEFT_BY_FILTER * trajectories.noisePx[`${side}_${joint}`];
    const heel = noise('heel');
    const toe = noise('foot_index');
    const ball = Math.hypot((1 - SHOE.ballAlong) * heel, SHOE.ballAlong * toe);
    return { hip: noise('hip'), knee: noise('knee'), ankle: noise('ankle'), heel, toe, ball };
  };
  const sides = bySide(ofSide);
  return { ...sides, gcm: GCM_SHARE * Math.max(...SIDES.map((side) => sides[side].hip)) };
}
