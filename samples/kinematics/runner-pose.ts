import type { Side } from '../../src/analysis/pose-track.ts';
import type { Vector } from './vector.ts';

/** A leg in metres and degrees; see LegAngles and FootPitch for the signs. */
export interface LegPose {
  readonly hip: Vector;
  readonly knee: Vector;
  readonly ankle: Vector;
  /** Metatarsal heads, at sole level. */
  readonly ball: Vector;
  readonly heel: Vector;
  readonly toe: Vector;
  readonly shoeRear: Vector;
  readonly heelSole: Vector;
  readonly toeSole: Vector;
  readonly shoeTip: Vector;
  readonly thighDeg: number;
  readonly shankDeg: number;
  readonly rearDeg: number;
  readonly toeDeg: number;
  readonly onGround: boolean;
}

export interface ArmPose {
  readonly shoulder: Vector;
  readonly elbow: Vector;
  readonly wrist: Vector;
  readonly knuckles: Vector;
}

/**
 * The whole runner at one moment, in metres: x forward from the runner's mean place (it moves on with the
 * running speed over ground, stands still on a belt), y up from the ground.
 */
export interface RunnerPose {
  readonly midHip: Vector;
  readonly midShoulder: Vector;
  /** Ear canal, in the middle of the head. */
  readonly ear: Vector;
  /** Face looking up +. */
  readonly headTiltDeg: number;
  readonly legs: Readonly<Record<Side, LegPose>>;
  readonly arms: Readonly<Record<Side, ArmPose>>;
}
