import { seededRandom, type Random } from '../../src/analysis/random.ts';
import type { Camera } from '../camera.ts';
import type { LookId, Recipe } from '../recipe.ts';
import { css, shaded, type Colour } from './colour.ts';
import { straightPath, xy } from './outline.ts';

/** Metres: x forward from the middle of the picture, y up from the ground, at a depth. */
type Corner = readonly [x: number, y: number];

/** Fills flat shapes at a depth behind the runner. */
class Backdrop {
  readonly random: Random;
  private readonly camera: Camera;
  private readonly parts: string[] = [];

  constructor(camera: Camera, seed: number) {
    this.camera = camera;
    this.random = seededRandom(seed);
  }

  shape(corners: readonly Corner[], depthM: number, colour: Colour, opacity = 1): void {
    const path = straightPath(
      corners.map(([x, y]) => ({ x, y })),
      (at) => this.camera.pixel(at, depthM),
    );
    this.parts.push(`<path d="${path}" fill="${css(colour)}" fill-opacity="${opacity}"/>`);
  }

  box(x: number, y: number, width: number, height: number, depthM: number, colour: Colour): void {
    this.shape(
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ],
      depthM,
      colour,
    );
  }

  /** A strip of ground between two depths. */
  ground(nearM: number, farM: number, colour: Colour, fromX = -12, toX = 12): void {
    const corner = (x: number, depthM: number): string => xy(this.camera.pixel({ x, y: 0 }, depthM));
    const points = [corner(fromX, nearM), corner(toX, nearM), corner(toX, farM), corner(fromX, farM)];
    this.parts.push(`<polygon points="${points.join(' ')}" fill="${css(colour)}"/>`);
  }

  disc(x: number, y: number, radiusM: number, depthM: number, colour: Colour): void {
    const [cx, cy] = this.camera.pixel({ x, y }, depthM);
    const [ex, ey] = this.camera.pixel({ x: x + radiusM, y }, depthM);
    const radius = Math.hypot(ex - cx, ey - cy).toFixed(1);
    this.parts.push(
      `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="${radius}" fill="${css(colour)}"/>`,
    );
  }

  svg(): string {
    return this.parts.join('');
  }
}

const NEAREST_M = -3;

function gym(drop: Backdrop): void {
  drop.box(-20, -2, 40, 12, 3.4, [196, 200, 198]);
  drop.box(-20, 0, 40, 0.12, 3.38, [120, 118, 112]);
  for (let x = -9; x < 9; x += 2.2) {
    drop.box(x, 1.5, 1.7, 1.5, 3.37, [150, 186, 206]);
    drop.box(x + 0.82, 1.5, 0.06, 1.5, 3.36, [232, 232, 228]);
    drop.box(x + 0.3, 0.35, 0.9, 0.55, 3.3, shaded([92, 96, 104], 0.8 + 0.3 * drop.random.uniform()));
  }
  drop.ground(NEAREST_M, 3.4, [142, 122, 100]);
  for (let depth = -2; depth < 3.4; depth += 0.45) drop.ground(depth, depth + 0.02, [120, 102, 84]);
}

function park(drop: Backdrop): void {
  drop.box(-40, -2, 80, 40, 9, [184, 212, 232]);
  for (let x = -16; x < 16; x += 0.8 + drop.random.uniform()) {
    const height = 2 + 2 * drop.random.uniform();
    drop.box(x, 0, 0.22, height, 7.5, [88, 70, 54]);
    const green: Colour = [70 + 40 * drop.random.uniform(), 118 + 40 * drop.random.uniform(), 66];
    for (let i = 0; i < 4; i += 1)
      drop.disc(
        x + 1.2 * (drop.random.uniform() - 0.5),
        height + drop.random.uniform() - 0.2,
        0.6,
        7.4,
        green,
      );
  }
  drop.ground(NEAREST_M, 9, [124, 158, 92]);
  drop.ground(-1.6, 1.5, [178, 160, 134]);
  drop.ground(1.5, 1.56, [150, 134, 110]);
}

function lab(drop: Backdrop): void {
  drop.box(-20, -2, 40, 12, 2.6, [108, 118, 128]);
  for (let x = -10; x < 10; x += 0.6) drop.box(x, 0, 0.015, 4, 2.58, [94, 104, 114]);
  for (let y = 0.3; y < 3; y += 0.6) drop.box(-12, y, 24, 0.015, 2.58, [94, 104, 114]);
  drop.box(-1.9, 0.9, 0.7, 0.9, 2.4, [230, 226, 206]);
  drop.box(1.5, 0, 0.12, 2, 2.2, [54, 56, 58]);
  drop.ground(NEAREST_M, 2.6, [78, 82, 88]);
}

const PLACES: Readonly<Record<LookId, (drop: Backdrop) => void>> = { gym, park, lab };

/** A treadmill whose belt surface is the ground; the console stands ahead, out of reach of the hands. */
function treadmill(drop: Backdrop): void {
  drop.ground(-0.36, 0.36, [66, 68, 72], -1.05, 1.05);
  drop.ground(-0.26, 0.26, [34, 35, 38], -1.02, 1.02);
  drop.box(-1.05, -0.14, 2.1, 0.138, -0.36, [88, 90, 96]);
  drop.box(-1.05, -0.05, 2.1, 0.012, -0.36, [150, 152, 156]);
  drop.shape(
    [
      [0.84, 0],
      [0.92, 0],
      [0.84, 1.12],
      [0.78, 1.12],
    ],
    0.34,
    [72, 74, 80],
  );
  drop.shape(
    [
      [0.7, 1.08],
      [0.9, 1.16],
      [0.88, 1.3],
      [0.8, 1.32],
    ],
    0.3,
    [48, 50, 56],
  );
}

/** All that does not move, as the inside of an SVG. */
export function drawBackground(recipe: Recipe, camera: Camera): string {
  const drop = new Backdrop(camera, recipe.seed + 7919);
  PLACES[recipe.look](drop);
  if (recipe.setting === 'treadmill') treadmill(drop);
  return drop.svg();
}
