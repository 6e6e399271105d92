import { SIDES, type Side } from '../src/analysis/pose-track.ts';
import { FOOT_HALF_M, bodyPoints } from './body-points.ts';
import { cameraFor, type Camera, type Pixel } from './camera.ts';
import { contactStartS } from './kinematics/gait-pattern.ts';
import type { LegPose } from './kinematics/runner-pose.ts';
import { StrideSamples } from './kinematics/stride-samples.ts';
import { frameCount, type Recipe } from './recipe.ts';
import { sceneOf, type Moment, type Scene } from './scene.ts';
import { trueMeasures } from './true-measures.ts';
import type { FramesTruth, SupportTruth, Truth, TruthPoint } from './truth.ts';

/** Everything a recipe's clip will show, without drawing it. */
export function truthOf(recipe: Recipe): Truth {
  return truthOfScene(sceneOf(recipe), cameraFor(recipe));
}

export function truthOfScene(scene: Scene, camera: Camera): Truth {
  const { recipe, body, runner } = scene;
  const { widthPx, heightPx, captureFps, timeScale, direction, speedMps, heightM } = recipe;
  return {
    schemaVersion: 1,
    recipe,
    ...{ widthPx, heightPx, fps: captureFps / timeScale, captureFps, timeScale },
    // The camera sees the side of the runner that is on its own side: to the left run shows the left.
    ...{ direction, nearSide: direction, speedMps, heightM },
    legLengthM: body.legLength,
    cadenceSpm: 120 / runner.pattern.strideS,
    pxPerM: camera.pxPerM,
    supports: supportsOf(scene),
    groundLine: { left: groundLine(camera, recipe, 'left'), right: groundLine(camera, recipe, 'right') },
    frames: framesOf(scene, camera),
  };
}

function supportsOf(scene: Scene): SupportTruth[] {
  const { recipe, runner, body } = scene;
  const startMs = 1000 * recipe.standingS;
  const endMs = startMs + 1000 * recipe.durationS;
  const strideMs = 1000 * runner.pattern.strideS;
  const supports = SIDES.flatMap((foot) => {
    const stride = new StrideSamples(runner, foot);
    const measures = trueMeasures(stride, body);
    const side = foot === recipe.direction ? ('near' as const) : ('far' as const);
    const firstMs = startMs + 1000 * (contactStartS(runner.pattern, foot) - scene.firstStrideS) - strideMs;
    const count = Math.ceil((endMs - firstMs) / strideMs);
    return Array.from({ length: count }, (_, i): SupportTruth => {
      const initialContactMs = firstMs + i * strideMs;
      const toeOffMs = initialContactMs + stride.contactTimeMs;
      const complete = initialContactMs >= startMs && toeOffMs <= endMs;
      return { foot, side, initialContactMs, toeOffMs, complete, measures };
    }).filter(({ initialContactMs, toeOffMs }) => toeOffMs > startMs && initialContactMs < endMs);
  });
  return supports.sort((a, b) => a.initialContactMs - b.initialContactMs);
}

/** Depth of something a given way to the runner's left: away from the camera +. */
export function depthOf(leftM: number, nearSide: Side): number {
  return nearSide === 'left' ? -leftM : leftM;
}

function groundLine(camera: Camera, recipe: Recipe, foot: Side): { y0Px: number; slope: number } {
  const depth = depthOf(foot === 'left' ? FOOT_HALF_M : -FOOT_HALF_M, recipe.direction);
  const [xa, ya] = camera.pixel({ x: -1, y: 0 }, depth);
  const [xb, yb] = camera.pixel({ x: 1, y: 0 }, depth);
  const slope = (yb - ya) / (xb - xa);
  return { y0Px: ya - slope * xa, slope };
}

function framesOf(scene: Scene, camera: Camera): FramesTruth {
  const { recipe } = scene;
  const timeMs = Array.from({ length: frameCount(recipe) }, (_, i) => (1000 * i) / recipe.captureFps);
  const moments = timeMs.map((ms) => scene.at(ms / 1000));
  const perFoot = (value: (leg: LegPose) => number): Record<Side, number[]> => ({
    left: moments.map(({ pose }) => rounded(value(pose.legs.left), 3)),
    right: moments.map(({ pose }) => rounded(value(pose.legs.right), 3)),
  });
  return {
    timeMs,
    gcm: moments.map((moment) => roundedPixel(camera.pixel(placed(moment, moment.gcm), 0))),
    ankleDorsiflexionDeg: perFoot((leg) => leg.shankDeg + leg.rearDeg),
    footPitchDeg: perFoot((leg) => leg.rearDeg),
    kneeFlexionDeg: perFoot((leg) => leg.thighDeg + leg.shankDeg),
    points: pointsOf(scene, camera, moments),
  };
}

function placed({ x }: Moment, at: { x: number; y: number }): { x: number; y: number } {
  return { x: at.x + x, y: at.y };
}

function pointsOf(scene: Scene, camera: Camera, moments: readonly Moment[]): FramesTruth['points'] {
  const points: Partial<Record<TruthPoint, Pixel[]>> = {};
  for (const moment of moments)
    for (const [name, { at, leftM }] of Object.entries(bodyPoints(moment.pose, scene.body))) {
      const pixel = camera.pixel(placed(moment, at), depthOf(leftM, scene.recipe.direction));
      (points[name as TruthPoint] ??= []).push(roundedPixel(pixel));
    }
  return points as FramesTruth['points'];
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function roundedPixel([x, y]: Pixel): Pixel {
  return [rounded(x, 2), rounded(y, 2)];
}
