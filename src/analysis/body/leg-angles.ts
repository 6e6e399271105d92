import { DEG_PER_RAD } from '../maths/angle.ts';
import type { Leg, LegAngles, Path } from './body.ts';
import { lineTooFlatDeg } from './foot-pitch.ts';

/**
 * Angles of one leg in degrees, signs as in LegAngles.
 * @param loadedShares share of the toes' bend on the ground, a value per frame (see toesLoaded)
 * @param groundSlope slope from which `up` is counted (see SagittalPlane): put back to get true angles.
 * @param flatAngleDeg angle of the line heel to toe above the ground with the shoe flat.
 * @param ankleZeroDeg ankle angle read while standing; 0 where there is no standing frame.
 */
export function legAngles(
  leg: Omit<Leg, 'ball'>,
  loadedShares: Float64Array,
  groundSlope: number,
  flatAngleDeg: number,
  ankleZeroDeg: number,
): LegAngles {
  const groundDeg = Math.atan(groundSlope) * DEG_PER_RAD;
  const thighDeg = segmentDeg(leg.knee, leg.hip, groundSlope).map((angle) => wrapDeg(angle - 90));
  const shankDeg = segmentDeg(leg.ankle, leg.knee, groundSlope).map((angle) => wrapDeg(90 - angle));
  const lineDeg = segmentDeg(leg.heel, leg.toe, groundSlope).map((angle) =>
    wrapDeg(angle - groundDeg - flatAngleDeg),
  );
  const tooFlatDeg = lineDeg.map((line, i) => lineTooFlatDeg(line, loadedShares[i]));
  const footPitchDeg = lineDeg.map((line, i) => line - tooFlatDeg[i]);
  return {
    thighDeg,
    shankDeg,
    kneeFlexionDeg: thighDeg.map((thigh, i) => wrapDeg(thigh + shankDeg[i])),
    footPitchDeg,
    lineTooFlatDeg: tooFlatDeg,
    ankleDorsiflexionDeg: shankDeg.map((shank, i) => wrapDeg(shank + footPitchDeg[i] - ankleZeroDeg)),
  };
}

/** Direction of the line from one point to another above the horizontal, degrees. */
function segmentDeg(from: Path, to: Path, groundSlope: number): Float64Array {
  return from.forward.map((x, i) => {
    const along = to.forward[i] - x;
    return Math.atan2(to.up[i] - from.up[i] + groundSlope * along, along) * DEG_PER_RAD;
  });
}

function wrapDeg(angle: number): number {
  return angle - 360 * Math.round(angle / 360);
}
