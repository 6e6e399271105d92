import { LEG_POINTS, type Body, type Leg, type LegAngles, type Path } from '../body/body.ts';
import { bySide, type Side } from '../pose-track.ts';
import type { Random } from '../random.ts';
import { correlatedNoise, type NoiseGrid } from './noise.ts';
import type { SystematicError } from './systematic-error.ts';

const DEG = 180 / Math.PI;

function added(a: Float64Array, b: Float64Array, constant = 0): Float64Array {
  const out = new Float64Array(a.length);
  for (let i = 0; i < out.length; i += 1) out[i] = a[i] + b[i] + constant;
  return out;
}

function negated(values: Float64Array): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < out.length; i += 1) out[i] = -values[i];
  return out;
}

/** Turn of the line from `a` to `b` when its ends move, degrees, counter-clockwise with forward to the right. */
function turnDeg(leg: Leg, moved: Leg, a: 'hip' | 'ankle' | 'heel', b: 'knee' | 'toe'): Float64Array {
  const { forward: af, up: au } = leg[a];
  const { forward: bf, up: bu } = leg[b];
  const { forward: maf, up: mau } = moved[a];
  const { forward: mbf, up: mbu } = moved[b];
  const out = new Float64Array(af.length);
  for (let i = 0; i < out.length; i += 1) {
    const x = bf[i] - af[i];
    const y = bu[i] - au[i];
    const dx = mbf[i] - maf[i] - x;
    const dy = mbu[i] - mau[i] - y;
    out[i] = ((x * dy - y * dx) / (x * x + y * y)) * DEG;
  }
  return out;
}

function disturbedPath(path: Path, sd: number, grid: NoiseGrid, random: Random, forwardPx: number): Path {
  return {
    forward: added(path.forward, correlatedNoise(random, grid, sd), forwardPx),
    up: added(path.up, correlatedNoise(random, grid, sd)),
  };
}

/** Moves the ball along the sole, the direction from heel to toe. */
function withBallMoved(leg: Leg, alongPx: number): Leg {
  const { heel, toe, ball } = leg;
  const forward = new Float64Array(ball.forward.length);
  const up = new Float64Array(ball.up.length);
  for (let i = 0; i < up.length; i += 1) {
    const x = toe.forward[i] - heel.forward[i];
    const y = toe.up[i] - heel.up[i];
    const share = alongPx / Math.sqrt(x * x + y * y);
    forward[i] = ball.forward[i] + share * x;
    up[i] = ball.up[i] + share * y;
  }
  return { ...leg, ball: { forward, up } };
}

/** The angles as they stood, plus what the moved points and the zero change: own offsets stay in. */
function disturbedAngles(
  angles: LegAngles,
  leg: Leg,
  moved: Leg,
  { angleZeroDeg, lineError }: SystematicError,
): LegAngles {
  const thigh = turnDeg(leg, moved, 'hip', 'knee');
  // Forward lean of an upright segment is a clockwise turn.
  const shank = negated(turnDeg(leg, moved, 'ankle', 'knee'));
  const bent = angles.lineTooFlatDeg.map((taken) => angleZeroDeg - lineError * taken);
  const foot = added(turnDeg(leg, moved, 'heel', 'toe'), bent);
  return {
    thighDeg: added(angles.thighDeg, thigh),
    shankDeg: added(angles.shankDeg, shank),
    kneeFlexionDeg: added(angles.kneeFlexionDeg, added(thigh, shank)),
    lineTooFlatDeg: angles.lineTooFlatDeg,
    footPitchDeg: added(angles.footPitchDeg, foot),
    ankleDorsiflexionDeg: added(angles.ankleDorsiflexionDeg, added(shank, foot)),
  };
}

/** The body as it might also have been: one draw of the noise of every point and of the common errors. */
export function disturbedBody(body: Body, error: SystematicError, grid: NoiseGrid, random: Random): Body {
  const noisyLeg = (side: Side): Leg => {
    const paths = LEG_POINTS.map((point) => {
      const sd = body.noisePx[side][point];
      return [
        point,
        disturbedPath(body.legs[side][point], sd, grid, random, error.footForwardPx[side]),
      ] as const;
    });
    return Object.fromEntries(paths) as unknown as Leg;
  };
  const legs = bySide((side) => withBallMoved(noisyLeg(side), error.ballAlongFootPx));
  return {
    ...body,
    legs,
    angles: bySide((side) => disturbedAngles(body.angles[side], body.legs[side], legs[side], error)),
    gcm: disturbedPath(body.gcm, body.noisePx.gcm, grid, random, error.gcmForwardPx),
    flatFoot: bySide((side) => ({
      ...body.flatFoot[side],
      heelUpPx: body.flatFoot[side].heelUpPx + error.heelFlatUpPx[side],
    })),
    scale: body.scale === null ? null : { ...body.scale, pxPerM: body.scale.pxPerM * error.scaleFactor },
  };
}
