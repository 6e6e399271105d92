import { type CropFormat, cropInto, inPicture, type Square, squareAround } from './crop.ts';
import { DETECTION_INPUT_PX, type DetectionNetwork } from './networks.ts';
import { type Person, personAround } from '../people/person.ts';
import type { Picture } from '../source.ts';

/** More than this in one picture are not told apart. */
export const MAX_PEOPLE = 12;

/** Published parameters of the BlazePose detector (MediaPipe, pose_detection; Apache-2.0). */
const FORMAT: CropFormat = { sizePx: DETECTION_INPUT_PX, black: -1, white: 1 };
const STRIDES_PX = [8, 16, 32, 32, 32];
const ANCHORS_PER_STRIDE = 2;
const VALUES = 13;
const LEAST_SCORE = 0.5;
const LARGEST_OVERLAP = 0.3;
/** A logit beyond this makes no difference, but its exponential might overflow. */
const LARGEST_LOGIT = 100;

/** Looks for people in a picture; best first, in pixels of the picture. */
export async function detectPeople(network: DetectionNetwork, picture: Picture): Promise<Person[]> {
  const whole = squareAround(picture);
  const input = new Float32Array(FORMAT.sizePx ** 2 * 3);
  cropInto(input, picture, whole, FORMAT);
  const boxes = decoded(await network(input));
  return withoutDoubles(boxes).map(({ score, points }) =>
    personAround(place(whole, points, 0), place(whole, points, 1), score),
  );
}

function place(whole: Square, points: readonly number[], index: number): { x: number; y: number } {
  return inPicture(whole, points[2 * index], points[2 * index + 1]);
}

/** Everything in shares of the square around the picture. */
interface Box {
  readonly score: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** x and y of each point. */
  readonly points: readonly number[];
}

/** Centres of the anchors, x and y in turn: a grid for each stride, every place as often as anchors share it. */
function anchorCentres(): Float64Array {
  const centres: number[] = [];
  for (const stride of new Set(STRIDES_PX)) {
    const cells = FORMAT.sizePx / stride;
    const anchors = ANCHORS_PER_STRIDE * STRIDES_PX.filter((other) => other === stride).length;
    for (let row = 0; row < cells; row += 1)
      for (let column = 0; column < cells; column += 1)
        for (let i = 0; i < anchors; i += 1) centres.push((column + 0.5) / cells, (row + 0.5) / cells);
  }
  return Float64Array.from(centres);
}

const ANCHORS = anchorCentres();

/** Each anchor's row: a logit, centre and size of a box, four points; places relative to the anchor, in pixels. */
function decoded(output: Float32Array): Box[] {
  const boxes: Box[] = [];
  for (let anchor = 0; anchor < ANCHORS.length / 2; anchor += 1) {
    const row = output.subarray(anchor * VALUES, (anchor + 1) * VALUES);
    const score = 1 / (1 + Math.exp(-Math.min(LARGEST_LOGIT, Math.max(-LARGEST_LOGIT, row[0]))));
    const [width, height] = [row[3] / FORMAT.sizePx, row[4] / FORMAT.sizePx];
    if (score < LEAST_SCORE || width < 0 || height < 0) continue;
    const at = (index: number): number =>
      row[index] / FORMAT.sizePx + ANCHORS[2 * anchor + ((index + 1) % 2)];
    const points = [5, 6, 7, 8].map(at);
    boxes.push({ score, left: at(1) - width / 2, top: at(2) - height / 2, width, height, points });
  }
  return boxes;
}

function withoutDoubles(boxes: readonly Box[]): Box[] {
  const kept: Box[] = [];
  for (const box of [...boxes].sort((a, b) => b.score - a.score)) {
    if (kept.length === MAX_PEOPLE) break;
    if (kept.every((other) => overlap(box, other) <= LARGEST_OVERLAP)) kept.push(box);
  }
  return kept;
}

/** Intersection over union. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (across <= 0 || down <= 0) return 0;
  const shared = across * down;
  return shared / (a.width * a.height + b.width * b.height - shared);
}
