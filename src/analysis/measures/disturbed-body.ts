import type { Body, Leg, LegAngles, LegPoint, Path, Seen } from '../body/body.ts';
import { DEG_PER_RAD } from '../maths/angle.ts';
import { bySide, type Side } from '../pose-track.ts';
import type { Random } from '../random.ts';
import type { FrameArrays } from './frame-arrays.ts';
import { addCorrelatedNoise, type NoiseGrid } from './noise.ts';
import type { SystematicError } from './systematic-error.ts';

/** What a draw is made with. */
export interface DrawTools {
  readonly grid: NoiseGrid;
  readonly random: Random;
  /** The body drawn lives in these, until they are taken back. */
  readonly arrays: FrameArrays;
}

function sum(a: Float64Array, b: Float64Array, out: Float64Array): Float64Array {
  for (let i = 0; i < out.length; i += 1) out[i] = a[i] + b[i];
  return out;
}

/** Turn of the line from `a` to `b` when its ends move, degrees, counter-clockwise with forward to the right. */
function turnDeg(
  leg: Leg,
  moved: Leg,
  [a, b]: readonly ['hip' | 'ankle' | 'heel', 'knee' | 'toe'],
  out: Float64Array,
): Float64Array {
  const { forward: af, up: au } = leg[a];
  const { forward: bf, up: bu } = leg[b];
  const { forward: maf, up: mau } = moved[a];
  const { forward: mbf, up: mbu } = moved[b];
  for (let i = 0; i < out.length; i += 1) {
    const x = bf[i] - af[i];
    const y = bu[i] - au[i];
    const dx = mbf[i] - maf[i] - x;
    const dy = mbu[i] - mau[i] - y;
    out[i] = ((x * dy - y * dx) / (x * x + y * y)) * DEG_PER_RAD;
  }
  return out;
}

function disturbedPath(path: Path, sd: number, tools: DrawTools, forwardPx: number): Path {
  const { random, grid, arrays } = tools;
  const forward = arrays.take();
  const up = arrays.take();
  forward.set(path.forward);
  addCorrelatedNoise(random, grid, sd, forward);
  for (let i = 0; i < forward.length; i += 1) forward[i] += forwardPx;
  up.set(path.up);
  addCorrelatedNoise(random, grid, sd, up);
  return { forward, up };
}

/** Moves the ball along the sole, the direction from heel to toe. */
function moveBall({ heel, toe, ball }: Leg, alongPx: number): void {
  for (let i = 0; i < ball.up.length; i += 1) {
    const x = toe.forward[i] - heel.forward[i];
    const y = toe.up[i] - heel.up[i];
    const share = alongPx / Math.sqrt(x * x + y * y);
    ball.forward[i] += share * x;
    ball.up[i] += share * y;
  }
}

/** The angles as they stood, plus what the moved points and the zero change: own offsets stay in. */
function disturbedAngles(
  angles: LegAngles,
  leg: Leg,
  moved: Leg,
  seen: Seen,
  { angleZeroDeg, lineError, ...error }: SystematicError,
  arrays: FrameArrays,
): LegAngles {
  const thigh = turnDeg(leg, moved, ['hip', 'knee'], arrays.take());
  const shank = turnDeg(leg, moved, ['ankle', 'knee'], arrays.take());
  const foot = turnDeg(leg, moved, ['heel', 'toe'], arrays.take());
  for (let i = 0; i < foot.length; i += 1) {
    // Forward lean of an upright segment is a clockwise turn.
    shank[i] = -shank[i];
    foot[i] += angleZeroDeg - lineError * angles.lineTooFlatDeg[i];
  }
  // The zero of the ankle holds that of the shank.
  const ankle = sum(shank, foot, arrays.take());
  const thighDeg = error.thigh * seen.segmentSd.thighDeg;
  const shankDeg = error.shank * seen.segmentSd.shankDeg;
  for (let i = 0; i < foot.length; i += 1) {
    thigh[i] += thighDeg;
    shank[i] += shankDeg;
  }
  const knee = sum(thigh, shank, arrays.take());
  return {
    thighDeg: sum(angles.thighDeg, thigh, thigh),
    shankDeg: sum(angles.shankDeg, shank, shank),
    kneeFlexionDeg: sum(angles.kneeFlexionDeg, knee, knee),
    lineTooFlatDeg: angles.lineTooFlatDeg,
    footPitchDeg: sum(angles.footPitchDeg, foot, foot),
    ankleDorsiflexionDeg: sum(angles.ankleDorsiflexionDeg, ankle, ankle),
  };
}

function disturbedLeg(body: Body, side: Side, error: SystematicError, tools: DrawTools): Leg {
  const noisy = (point: LegPoint): Path =>
    disturbedPath(body.legs[side][point], body.noisePx[side][point], tools, error.footForwardPx[side]);
  // The draws follow this order: another one gives other errors.
  const leg = {
    hip: noisy('hip'),
    knee: noisy('knee'),
    ankle: noisy('ankle'),
    heel: noisy('heel'),
    toe: noisy('toe'),
    ball: noisy('ball'),
  };
  moveBall(leg, error.ballAlongFootPx);
  return leg;
}

function disturbedSeen(seen: Seen, byShare: number): Seen {
  const { shankDeg, footPitchDeg } = seen.atContact;
  const factor = 1 + byShare;
  return { ...seen, atContact: { shankDeg: factor * shankDeg, footPitchDeg: factor * footPitchDeg } };
}

/** The body as it might also have been: one draw of the noise of every point and of the common errors. */
export function disturbedBody(body: Body, error: SystematicError, tools: DrawTools): Body {
  const legs = bySide((side) => disturbedLeg(body, side, error, tools));
  return {
    ...body,
    legs,
    angles: bySide((side) =>
      disturbedAngles(body.angles[side], body.legs[side], legs[side], body.seen[side], error, tools.arrays),
    ),
    gcm: disturbedPath(body.gcm, body.noisePx.gcm, tools, error.gcmForwardPx),
    flatFoot: bySide((side) => ({
      ...body.flatFoot[side],
      heelUpPx: body.flatFoot[side].heelUpPx + error.heelFlatUpPx[side],
    })),
    scale: body.scale === null ? null : { ...body.scale, pxPerM: body.scale.pxPerM * error.scaleFactor },
    seen: bySide((side) => disturbedSeen(body.seen[side], error.atContact)),
  };
}
