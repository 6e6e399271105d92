import { SIDES } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import { composeJpeg } from './compose.ts';
import { mapAhead } from './map-ahead.ts';
import { geometryInPicture, stripCrops, type Crop } from './crop.ts';
import { frameGeometry, type FrameGeometry } from './frame-geometry.ts';
import { frameLabels } from './frame-labels.ts';
import type { PlannedFrame } from './frame-plan.ts';
import { overlaySvg } from './overlay.ts';

/** A decoded frame: its 0-based index in decode order and packed RGB, three bytes a pixel. */
export interface IndexedPicture {
  index: number;
  widthPx: number;
  heightPx: number;
  data: Uint8Array;
}

export type PictureSource = (indices: number[]) => AsyncIterable<IndexedPicture>;

interface Prepared {
  frame: PlannedFrame;
  geometry: FrameGeometry;
  crop: Crop;
}

/** Frames of one foot share the size of their crop. Frames without a pose are left out. */
function prepare(analysis: Analysis, plan: readonly PlannedFrame[]): Prepared[] {
  return SIDES.flatMap((foot) => {
    const strip = plan.filter((frame) => frame.foot === foot);
    const geometries = strip.map((frame) => frameGeometry(analysis, frame));
    const crops = stripCrops(geometries, analysis.clip.widthPx);
    return strip.flatMap((frame, i) => {
      const crop = crops[i];
      return crop === null ? [] : [{ frame, geometry: geometries[i], crop }];
    });
  });
}

function inPicture(crop: Crop, factor: number): Crop {
  return {
    left: crop.left * factor,
    top: crop.top * factor,
    width: crop.width * factor,
    height: crop.height * factor,
  };
}

async function annotate(
  analysis: Analysis,
  { frame, geometry, crop }: Prepared,
  picture: IndexedPicture | null,
): Promise<Buffer> {
  const labels = frameLabels(analysis, frame, geometry);
  const nearSide = analysis.runner.nearSide ?? 'left';
  const overlay = overlaySvg(geometryInPicture(geometry, crop), labels, nearSide, picture === null);
  const factor = picture === null ? 1 : picture.widthPx / analysis.clip.widthPx;
  return composeJpeg(picture, inPicture(crop, factor), overlay);
}

interface AnnotatedFrame {
  frame: PlannedFrame;
  jpeg: Buffer;
}

/** So many pictures are drawn on at once: two keep a small machine busy without filling its memory. */
const AT_ONCE = 2;

/** Draws the planned frames. Those the source does not give are drawn on a plain ground. */
export async function* annotatedFrames(
  analysis: Analysis,
  plan: readonly PlannedFrame[],
  pictures: PictureSource | null,
): AsyncGenerator<AnnotatedFrame> {
  const draw = async ({ one, picture }: Drawing): Promise<AnnotatedFrame> => ({
    frame: one.frame,
    jpeg: await annotate(analysis, one, picture),
  });
  yield* mapAhead(drawings(analysis, plan, pictures), AT_ONCE, draw);
}

interface Drawing {
  one: Prepared;
  picture: IndexedPicture | null;
}

async function* drawings(
  analysis: Analysis,
  plan: readonly PlannedFrame[],
  pictures: PictureSource | null,
): AsyncGenerator<Drawing> {
  const waiting = new Set(prepare(analysis, plan));
  const indices = [...new Set([...waiting].map((one) => one.frame.frameIndex))].sort((a, b) => a - b);
  if (pictures !== null && indices.length > 0) {
    for await (const picture of pictures(indices)) {
      for (const one of waiting) {
        if (one.frame.frameIndex !== picture.index) continue;
        waiting.delete(one);
        yield { one, picture };
      }
    }
  }
  for (const one of waiting) yield { one, picture: null };
}
