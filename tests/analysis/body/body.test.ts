import { describe, expect, it } from 'vitest';
import type { Path } from '../../../src/analysis/body/body.ts';
import { centreOfMass } from '../../../src/analysis/body/centre-of-mass.ts';
import { legAngles } from '../../../src/analysis/body/leg-angles.ts';
import { type SagittalPlane, toPicture, toSagittal } from '../../../src/analysis/body/sagittal-plane.ts';
import { farthestApart, fuseScales, scaleEstimates } from '../../../src/analysis/body/scale.ts';
import { SEGMENT_MASSES } from '../../../src/analysis/body/segment-masses.ts';
import { ballOfFoot, SHOE } from '../../../src/analysis/body/shoe.ts';
import { copyTrack } from '../../../src/analysis/trajectories/edit-track.ts';
import { runningLegs } from '../trajectories/running-legs.ts';

const at = (forward: number, up: number): Path => ({
  forward: Float64Array.of(forward),
  up: Float64Array.of(up),
});

const UNLOADED = new Float64Array(1);
const upright = {
  hip: at(0, 900),
  knee: at(0, 500),
  ankle: at(0, 80),
  heel: at(-40, 40),
  toe: at(160, 40),
};

describe('leg angles', () => {
  const flat = legAngles(upright, UNLOADED, 0, 0, 0);

  it('are all zero standing upright with the foot flat', () => {
    for (const angle of Object.values(flat) as Float64Array[]) expect(angle[0]).toBeCloseTo(0, 9);
  });

  it('count knee ahead of the hip as thigh +, and bending the knee as flexion +', () => {
    const bent = legAngles({ ...upright, knee: at(100, 510) }, UNLOADED, 0, 0, 0);
    expect(bent.thighDeg[0]).toBeGreaterThan(10);
    expect(bent.shankDeg[0]).toBeGreaterThan(10);
    expect(bent.kneeFlexionDeg[0]).toBeCloseTo(bent.thighDeg[0] + bent.shankDeg[0], 9);
  });

  it('count toes up as foot pitch + and as dorsiflexion', () => {
    const toesUp = legAngles({ ...upright, toe: at(150, 110) }, UNLOADED, 0, 0, 0);
    expect(toesUp.footPitchDeg[0]).toBeCloseTo((Math.atan2(70, 190) * 180) / Math.PI, 6);
    expect(toesUp.ankleDorsiflexionDeg[0]).toBeCloseTo(toesUp.footPitchDeg[0], 6);
  });

  it('read the foot flat on ground that slopes', () => {
    // `up` is counted from the slope, so that a foot lying on it stays level.
    const angles = legAngles(upright, UNLOADED, 0.1, 0, 0);
    expect(angles.footPitchDeg[0]).toBeCloseTo(0, 9);
    expect(angles.ankleDorsiflexionDeg[0]).toBeCloseTo(0, 9);
  });
});

function pointIn(plane: SagittalPlane, x: number, y: number): { forward: number; up: number } {
  const { forward, up } = toSagittal(plane, Float64Array.of(x), Float64Array.of(y));
  return { forward: forward[0], up: up[0] };
}

describe('plane of running', () => {
  const plane: SagittalPlane = { forwardSign: -1, roll: 0.05, groundSlope: 0.08 };

  it('turns picture points into it and back', () => {
    const { forward, up } = pointIn(plane, 320, 410);
    const { x, y } = toPicture(plane, forward, up);
    expect(x).toBeCloseTo(320, 9);
    expect(y).toBeCloseTo(410, 9);
  });

  it('counts up against the picture and forwards towards the edge the runner faces', () => {
    const level: SagittalPlane = { forwardSign: -1, roll: 0, groundSlope: 0 };
    expect(pointIn(level, 300, 400).forward).toBeGreaterThan(pointIn(level, 310, 400).forward);
    expect(pointIn(level, 300, 390).up).toBeGreaterThan(pointIn(level, 300, 400).up);
  });
});

describe('ball of the foot', () => {
  it('lies at sole level between heel and toe on a flat foot, and turns with it', () => {
    const flat = ballOfFoot(at(0, 40), at(100, 40));
    expect(flat.forward[0]).toBeCloseTo(100 * SHOE.ballAlong, 9);
    expect(flat.up[0]).toBeCloseTo(40 - 100 * SHOE.ballBelow, 9);
    const onToes = ballOfFoot(at(0, 140), at(0, 40));
    // Toes straight down: along the foot is down, below the foot is behind.
    expect(onToes.up[0]).toBeCloseTo(140 - 100 * SHOE.ballAlong, 9);
    expect(onToes.forward[0]).toBeCloseTo(-100 * SHOE.ballBelow, 9);
  });
});

describe('scale', () => {
  const facts = {
    thighAndShankPx: 400,
    heightM: 1.8,
    sex: null,
    speedMps: 2.8,
    speedPxPerMs: 1.2,
    standingPx: null,
  };

  it('is fused from speed and stature, the surer one weighing more', () => {
    const estimates = scaleEstimates(facts);
    const [belt, stature] = estimates.map(({ pxPerM }) => pxPerM);
    const fused = fuseScales(estimates);
    expect(fused?.source).toBe('belt + stature');
    expect(Math.abs((fused?.pxPerM ?? 0) - belt)).toBeLessThan(Math.abs((fused?.pxPerM ?? 0) - stature));
    expect(fused?.sd).toBeLessThan(0.025 * belt);
    expect(farthestApart(estimates)?.map(({ pxPerM }) => pxPerM)).toEqual(
      [belt, stature].sort((a, b) => b - a),
    );
  });

  it('is as uncertain as its estimates disagree', () => {
    const agreeing = [
      { name: 'belt', pxPerM: 300, relativeSd: 0.025 },
      { name: 'stature', pxPerM: 303, relativeSd: 0.04 },
    ] as const;
    const apart = [agreeing[0], { ...agreeing[1], pxPerM: 360 }] as const;
    const share = (scale: ReturnType<typeof fuseScales>): number => (scale?.sd ?? 0) / (scale?.pxPerM ?? 1);
    expect(share(fuseScales(agreeing))).toBeCloseTo(0.021, 2);
    expect(share(fuseScales(apart))).toBeGreaterThan(0.07);
  });

  it('falls back to an average stature with a larger error when nothing is known', () => {
    const estimates = scaleEstimates({ ...facts, heightM: null, speedMps: null });
    expect(estimates.map(({ name }) => name)).toEqual(['assumed stature']);
    expect(estimates[0].relativeSd).toBeGreaterThan(0.05);
  });
});

describe('centre of mass', () => {
  const level: SagittalPlane = { forwardSign: 1, roll: 0, groundSlope: 0 };

  it('rests on segment shares that make a whole body', () => {
    for (const sex of ['male', 'female'] as const) {
      const share = (name: keyof typeof SEGMENT_MASSES): number => SEGMENT_MASSES[name].mass[sex];
      const pairs =
        share('upperArm') +
        share('forearm') +
        share('hand') +
        share('thigh') +
        share('shank') +
        share('foot');
      expect(share('head') + share('trunk') + 2 * pairs).toBeCloseTo(1, 3);
    }
  });

  it('moves with the body and keeps to it when a hidden limb is borrowed from the other side', () => {
    const track = runningLegs();
    const whole = centreOfMass(track, level, 720, null);
    const hidden = copyTrack(track);
    for (const joint of ['knee', 'ankle', 'heel', 'foot_index'] as const) {
      hidden.keypoints[`right_${joint}`].x.fill(Number.NaN, 40, 60);
      hidden.keypoints[`right_${joint}`].y.fill(Number.NaN, 40, 60);
    }
    const patched = centreOfMass(hidden, level, 720, null);
    expect(patched.borrowedShare).toBeGreaterThan(0);
    for (let i = 40; i < 60; i += 1) {
      expect(Math.abs(patched.gcm.forward[i] - whole.gcm.forward[i])).toBeLessThan(3);
    }
  });
});
