import type { Side } from '../../src/analysis/pose-track.ts';
import type { BodySize } from './anthropometry.ts';
import { contactStartS, type FootPattern, type GaitPattern } from './gait-pattern.ts';
import { legBetween, legReach, type LegAngles } from './leg-chain.ts';
import { legPose } from './leg-pose.ts';
import type { LegPose } from './runner-pose.ts';
import { ankleAbove, stanceFoot, type FootPitch } from './stance-foot.ts';
import { swingLeg, type SwingAngle, type SwingLeg } from './swing-leg.ts';
import { minus, plus, radians, type Vector } from './vector.ts';

/** The pelvis turns with the swing leg and tilts to the unloaded side; as seen at a hip joint, with its lead. */
const HIP_FORWARD = { metres: 0.01, leadDeg: 20 } as const;
const HIP_UP = { metres: 0.008, leadDeg: 40 } as const;
const RATE_STEP_S = 0.0005;

type JointAngles = Readonly<Record<SwingAngle, number>>;

/** One leg over the stride, hung from a given path of mid-hip: planted in contact, swung in between. */
export class LegMotion {
  private readonly body: BodySize;
  private readonly pattern: GaitPattern;
  private readonly foot: FootPattern;
  private readonly startS: number;
  private readonly midHipAt: (timeS: number) => Vector;
  /** Where the ball would rest at contact with the foot flat. */
  private readonly restAtContactX: number;
  private readonly swing: (share: number) => SwingLeg;

  constructor(
    body: BodySize,
    pattern: GaitPattern,
    side: Side,
    gcmAtContactX: number,
    midHipAt: (timeS: number) => Vector,
  ) {
    this.body = body;
    this.pattern = pattern;
    this.foot = pattern.feet[side];
    this.startS = contactStartS(pattern, side);
    this.midHipAt = midHipAt;
    const landed = stanceFoot(this.foot, body.shoe, 0).ballOffset.x;
    this.restAtContactX = gcmAtContactX + this.foot.landingDistanceM - landed;
    this.swing = this.joinedSwing();
  }

  poseAt(timeS: number): LegPose {
    const since = this.sinceContact(timeS);
    const { contactTimeS } = this.foot;
    const hip = this.hipAt(since);
    if (since <= contactTimeS) return legPose(this.body, hip, this.stance(since), true);
    const share = (since - contactTimeS) / (this.pattern.strideS - contactTimeS);
    return legPose(this.body, hip, this.swing(share), false);
  }

  /** How much higher the hip must be at contact (at toe-off) for the knee to be bent by `kneeDeg`. */
  missingHeight(at: 'contact' | 'toe-off', kneeDeg: number): number {
    const since = at === 'contact' ? 0 : this.foot.contactTimeS;
    const { x, y } = minus(this.hipAt(since), this.plantedAnkle(since));
    return Math.sqrt(legReach(this.body, kneeDeg) ** 2 - x ** 2) - y;
  }

  /** How much longer the leg would have to be to reach the ground throughout the contact; 0 if it does. */
  missingReach(): number {
    const tries = 40;
    const longest = this.body.thigh + this.body.shank;
    const missing = Array.from({ length: tries + 1 }, (_, i) => {
      const since = (i / tries) * this.foot.contactTimeS;
      const { x, y } = minus(this.hipAt(since), this.plantedAnkle(since));
      return Math.hypot(x, y) - longest;
    });
    return Math.max(0, ...missing);
  }

  private sinceContact(timeS: number): number {
    const { strideS } = this.pattern;
    const strides = (timeS - this.startS) / strideS;
    return (strides - Math.floor(strides)) * strideS;
  }

  private hipAt(since: number): Vector {
    const turnDeg = (360 * since) / this.pattern.strideS;
    const offset = {
      x: HIP_FORWARD.metres * Math.cos(radians(turnDeg + HIP_FORWARD.leadDeg)),
      y: HIP_UP.metres * Math.sin(radians(turnDeg + HIP_UP.leadDeg)),
    };
    return plus(this.midHipAt(this.startS + since), offset);
  }

  private plantedAnkle(since: number): Vector {
    const foot = stanceFoot(this.foot, this.body.shoe, since / this.foot.contactTimeS);
    const rest = { x: this.restAtContactX - this.pattern.speedMps * since, y: 0 };
    return ankleAbove(this.body.shoe, plus(rest, foot.ballOffset), foot.rearDeg);
  }

  private stance(since: number): LegAngles & FootPitch {
    const { rearDeg, toeDeg } = stanceFoot(this.foot, this.body.shoe, since / this.foot.contactTimeS);
    return { ...legBetween(this.hipAt(since), this.plantedAnkle(since), this.body), rearDeg, toeDeg };
  }

  private joinedSwing(): (share: number) => SwingLeg {
    const { contactTimeS } = this.foot;
    const end = this.stance(0);
    const start = this.stance(contactTimeS);
    const before = this.stance(contactTimeS - RATE_STEP_S);
    const rate = (angle: SwingAngle): number => (start[angle] - before[angle]) / RATE_STEP_S;
    const startRate: JointAngles = {
      thighDeg: rate('thighDeg'),
      shankDeg: rate('shankDeg'),
      rearDeg: rate('rearDeg'),
    };
    const swingS = this.pattern.strideS - contactTimeS;
    return swingLeg(this.pattern.curves, this.foot, { start, startRate, end }, swingS);
  }
}
