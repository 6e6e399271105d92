import { SIDES } from '../../src/analysis/pose-track.ts';
import type { Sex } from './anthropometry.ts';
import type { RunnerPose } from './runner-pose.ts';
import { between, type Vector } from './vector.ts';

type Segment = 'trunk' | 'upperArm' | 'forearm' | 'hand' | 'thigh' | 'shank' | 'foot';

/**
 * Mass as a share of the body, and the segment's centre as a share of its length from the upper (foot: rear) end.
 * De Leva 1996, J Biomech 29:1223, table 4; trunk between mid-shoulder and mid-hip. Written down a second time
 * here on purpose: the truth must not lean on the analysis it is the measure of.
 */
const SEGMENTS: Readonly<Record<Sex, Readonly<Record<Segment, readonly [mass: number, centre: number]>>>> = {
  male: {
    trunk: [0.4346, 0.431],
    upperArm: [0.0271, 0.5772],
    forearm: [0.0162, 0.4574],
    hand: [0.0061, 0.79],
    thigh: [0.1416, 0.4095],
    shank: [0.0433, 0.4395],
    foot: [0.0137, 0.4415],
  },
  female: {
    trunk: [0.4257, 0.3782],
    upperArm: [0.0255, 0.5754],
    forearm: [0.0138, 0.4559],
    hand: [0.0056, 0.7474],
    thigh: [0.1478, 0.3612],
    shank: [0.0481, 0.4352],
    foot: [0.0129, 0.4014],
  },
};
/** The head's centre of mass lies at the level of the ear canal. */
const HEAD_MASS: Readonly<Record<Sex, number>> = { male: 0.0694, female: 0.0668 };

/** Adds up weighted points. */
class Balance {
  private mass = 0;
  private x = 0;
  private y = 0;

  add(mass: number, at: Vector): void {
    this.mass += mass;
    this.x += mass * at.x;
    this.y += mass * at.y;
  }

  centre(): Vector {
    return { x: this.x / this.mass, y: this.y / this.mass };
  }
}

/** Centre of mass of the whole body. */
export function centreOfMass(pose: RunnerPose, sex: Sex): Vector {
  const balance = new Balance();
  balance.add(HEAD_MASS[sex], pose.ear);
  const add = (segment: Segment, from: Vector, to: Vector): void => {
    const [mass, centre] = SEGMENTS[sex][segment];
    balance.add(mass, between(from, to, centre));
  };
  add('trunk', pose.midShoulder, pose.midHip);
  for (const side of SIDES) {
    const arm = pose.arms[side];
    const leg = pose.legs[side];
    add('upperArm', arm.shoulder, arm.elbow);
    add('forearm', arm.elbow, arm.wrist);
    add('hand', arm.wrist, arm.knuckles);
    add('thigh', leg.hip, leg.knee);
    add('shank', leg.knee, leg.ankle);
    add('foot', leg.shoeRear, leg.shoeTip);
  }
  return balance.centre();
}
