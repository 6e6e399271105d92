import { SIDES, type Side } from '../../src/analysis/pose-track.ts';
import type { BodySize } from './anthropometry.ts';
import type { ArmPose, RunnerPose } from './runner-pose.ts';
import { hanging, plus, radians, type Vector } from './vector.ts';

type UpperBody = Pick<RunnerPose, 'midHip' | 'midShoulder' | 'ear' | 'headTiltDeg' | 'arms'>;

/** Angles of the upper body; an arm's forward swing +, the elbow's bend +. */
interface UpperAngles {
  readonly leanDeg: number;
  readonly headTiltDeg: number;
  readonly armDeg: Readonly<Record<Side, number>>;
  readonly elbowDeg: Readonly<Record<Side, number>>;
  /** Forward offset of the left shoulder; the right one has the opposite. */
  readonly shoulderTwistM: number;
}

/**
 * The trunk nods twice a stride, the arms swing from -40 to +20 degrees against the leg of their side with the
 * elbow at 90 +- 15, the head stays level: customary running form, without a data set behind it.
 */
function runningAngles(stride: number, meanLeanDeg: number): UpperAngles {
  const swing = (side: Side): number =>
    -Math.cos(radians(360 * (stride - 0.02)) + (side === 'left' ? 0 : Math.PI));
  return {
    leanDeg: meanLeanDeg + 2 * Math.cos(radians(720 * (stride - 0.05))),
    headTiltDeg: -2,
    armDeg: { left: -10 + 30 * swing('left'), right: -10 + 30 * swing('right') },
    elbowDeg: { left: 92 + 14 * swing('left'), right: 92 + 14 * swing('right') },
    shoulderTwistM: 0.03 * swing('left'),
  };
}

const STANDING_ANGLES: UpperAngles = {
  leanDeg: 1,
  headTiltDeg: 0,
  armDeg: { left: -3, right: 2 },
  elbowDeg: { left: 14, right: 14 },
  shoulderTwistM: 0,
};

function armPose(body: BodySize, shoulder: Vector, armDeg: number, elbowDeg: number): ArmPose {
  const elbow = plus(shoulder, hanging(body.upperArm, armDeg));
  const wrist = plus(elbow, hanging(body.forearm, armDeg + elbowDeg));
  const knuckles = plus(wrist, hanging(0.5 * body.hand, armDeg + elbowDeg + 8));
  return { shoulder, elbow, wrist, knuckles };
}

function assembled(body: BodySize, midHip: Vector, angles: UpperAngles): UpperBody {
  const midShoulder = plus(midHip, hanging(-body.trunk, -angles.leanDeg));
  const ear = plus(midShoulder, hanging(-body.neckToEar, -angles.leanDeg - 8));
  const [left, right] = SIDES.map((side) => {
    const twist = side === 'left' ? angles.shoulderTwistM : -angles.shoulderTwistM;
    const shoulder = plus(midShoulder, { x: twist, y: 0 });
    return armPose(body, shoulder, angles.armDeg[side], angles.elbowDeg[side]);
  }) as [ArmPose, ArmPose];
  return { midHip, midShoulder, ear, headTiltDeg: angles.headTiltDeg, arms: { left, right } };
}

/** Trunk, head and arms over a given mid-hip at a share of the stride (0 is the left foot's contact). */
export function runningUpperBody(body: BodySize, midHip: Vector, stride: number, leanDeg: number): UpperBody {
  return assembled(body, midHip, runningAngles(stride, leanDeg));
}

export function standingUpperBody(body: BodySize, midHip: Vector): UpperBody {
  return assembled(body, midHip, STANDING_ANGLES);
}
