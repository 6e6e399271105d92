import { seededRandom } from '../../src/analysis/random.ts';
import { svgToRgb } from '../../src/report/raster.ts';
import { bodyPoints } from '../body-points.ts';
import type { Camera, Pixel } from '../camera.ts';
import { bodySize } from '../kinematics/anthropometry.ts';
import { standingPose } from '../kinematics/standing.ts';
import type { Recipe } from '../recipe.ts';
import type { Moment, Scene } from '../scene.ts';
import { depthOf } from '../truth-of.ts';
import { drawBackground } from './background.ts';
import { drawBeltMarks } from './belt.ts';
import { drawFigure } from './figure.ts';
import { boxAround, layOver, svgOf, type Box } from './layer.ts';
import { LOOKS } from './looks.ts';
import { PixelNoise } from './pixel-noise.ts';
import { drawShadows } from './shadow.ts';

/** Pictures averaged for one blurred frame. */
const BLUR_STEPS = 5;
/** How far clothes, hair and shoes reach beyond the named points, share of stature. */
const REACH = 0.1;

/** Draws the frames of a scene, one after another, as packed RGB. */
export class Painter {
  private readonly scene: Scene;
  private readonly camera: Camera;
  private readonly background: Uint8Array;
  private readonly noise: PixelNoise | null;

  private constructor(scene: Scene, camera: Camera, background: Uint8Array) {
    this.scene = scene;
    this.camera = camera;
    this.background = background;
    const { pixelNoise, seed } = scene.recipe;
    this.noise = pixelNoise > 0 ? new PixelNoise(pixelNoise, seededRandom(seed)) : null;
  }

  static async prepare(scene: Scene, camera: Camera): Promise<Painter> {
    const { recipe } = scene;
    const whole: Box = { x: 0, y: 0, width: recipe.widthPx, height: recipe.heightPx };
    const still = drawBackground(recipe, camera) + (recipe.bystander ? drawBystander(recipe, camera) : '');
    const { data } = await svgToRgb(svgOf(still, whole));
    return new Painter(scene, camera, data);
  }

  /** The frame whose exposure begins at a real time. */
  async frame(timeS: number): Promise<Uint8Array> {
    const { motionBlur, captureFps } = this.scene.recipe;
    const picture =
      motionBlur > 0
        ? await this.blurred(timeS, motionBlur / captureFps)
        : await this.sharp(this.scene.at(timeS));
    this.noise?.addTo(picture);
    return picture;
  }

  /** Centred on the frame's time, so that blur does not shift the truth. */
  private async blurred(timeS: number, exposureS: number): Promise<Uint8Array> {
    const sum = new Uint16Array(this.background.length);
    for (let step = 0; step < BLUR_STEPS; step += 1) {
      const offsetS = exposureS * ((step + 0.5) / BLUR_STEPS - 0.5);
      const picture = await this.sharp(this.scene.at(timeS + offsetS));
      for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + (picture[i] ?? 0);
    }
    const mean = new Uint8Array(sum.length);
    for (let i = 0; i < mean.length; i += 1) mean[i] = (sum[i] ?? 0) / BLUR_STEPS + 0.5;
    return mean;
  }

  private async sharp(moment: Moment): Promise<Uint8Array> {
    const { recipe, body } = this.scene;
    const { widthPx, direction } = recipe;
    const picture = new Uint8Array(this.background);
    const beltBox = this.box(
      [-1, 1].map((x) => this.camera.pixel({ x, y: 0 }, 0)),
      0.12,
    );
    if (recipe.setting === 'treadmill' && beltBox !== null)
      await layOver(picture, widthPx, drawBeltMarks(this.camera, moment.beltM), beltBox);
    const box = this.box(pixelsOf(moment, this.scene, this.camera), REACH * recipe.heightM);
    if (box === null) return picture;
    const figure =
      drawShadows(this.camera, moment.pose, moment.x, direction) +
      drawFigure(this.camera, moment.pose, moment.x, body, LOOKS[recipe.look], direction);
    await layOver(picture, widthPx, figure, box);
    return picture;
  }

  private box(points: readonly Pixel[], marginM: number): Box | null {
    const { widthPx, heightPx } = this.scene.recipe;
    return boxAround(points, marginM * this.camera.pxPerM, widthPx, heightPx);
  }
}

function pixelsOf({ pose, x }: Moment, { body, recipe }: Scene, camera: Camera): Pixel[] {
  return Object.values(bodyPoints(pose, body)).map(({ at, leftM }) =>
    camera.pixel({ x: at.x + x, y: at.y }, depthOf(leftM, recipe.direction)),
  );
}

/** Somebody who watches from behind the treadmill, dressed otherwise. */
function drawBystander(recipe: Recipe, camera: Camera): string {
  const body = bodySize(1.72, 'female');
  const look = LOOKS[recipe.look === 'gym' ? 'park' : 'gym'];
  const behind: Camera = {
    pxPerM: camera.pxPerM,
    pixel: (at, depthM) => camera.pixel({ x: at.x - 0.85, y: at.y }, depthM + 1.6),
  };
  return drawFigure(behind, standingPose(body), 0, body, look, recipe.direction);
}
