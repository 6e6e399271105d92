import type { Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import { mapAhead } from '../frames/map-ahead.ts';
import { svgToRgb, svgToRgba } from '../raster.ts';
import { blend } from './blend.ts';
import { captionAt } from './caption.ts';
import { clipOverlaySvg, type Canvas } from './clip-overlay.ts';
import { drawnFrames, inView, type DrawnFrame } from './drawn-frames.ts';
import { steadyLabels, type PlacedLabel } from './steady-labels.ts';
import { stripSvg } from './strip.ts';
import { typicalStretch } from './stretch.ts';
import { timeline, VIDEO_FPS } from './timeline.ts';
import { clipView, videoSize, type ClipView } from './view.ts';

/** Below the clip's own picture, as in the report's pictures. */
const BAND_RGB = [0x2a, 0x31, 0x38] as const;
const MARGIN_UNITS = 6;

/** A decoded frame of the clip: the part and size the view asks for, packed RGB. */
export interface ClipPicture {
  readonly index: number;
  readonly data: Uint8Array;
}

interface FrameToDraw extends DrawnFrame {
  readonly labels: readonly PlacedLabel[];
}

/** The slowed-down video of a clip with what was measured drawn in: what it needs of the clip, and its pictures. */
export class AnnotatedClip {
  readonly fps = VIDEO_FPS;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly view: ClipView;
  readonly #analysis: Analysis;
  readonly #nearSide: Side;
  readonly #canvas: Canvas;
  readonly #frames: ReadonlyMap<number, FrameToDraw>;
  /** The strip changes with the events only. */
  #strip: { svg: string; data: Uint8Array } = { svg: '', data: new Uint8Array() };

  constructor(analysis: Analysis, view: ClipView, frames: readonly FrameToDraw[]) {
    this.#analysis = analysis;
    this.#nearSide = analysis.runner.nearSide ?? 'left';
    this.view = view;
    ({ widthPx: this.widthPx, heightPx: this.heightPx } = videoSize(view));
    this.#canvas = canvasOf(view);
    this.#frames = new Map(frames.map((frame) => [frame.frameIndex, frame]));
  }

  /** 0-based indices in decode order of the frames it shows, ascending. */
  get frameIndices(): number[] {
    return [...this.#frames.keys()];
  }

  /** How many times in a row the video shows each of them. */
  get repeats(): number[] {
    return [...this.#frames.values()].map(({ repeats }) => repeats);
  }

  /** Draws on the frames it shows, two at a time, as they come: packed RGB of the video's size. */
  async *pictures(frames: AsyncIterable<ClipPicture>): AsyncGenerator<Uint8Array> {
    yield* mapAhead(frames, 2, (picture) => {
      const frame = this.#frames.get(picture.index);
      if (frame === undefined) throw new RangeError(`frame ${picture.index} is not in the video`);
      return this.#draw(frame, picture.data);
    });
  }

  async #draw(
    { frameIndex, situation, geometry, labels }: FrameToDraw,
    picture: Uint8Array,
  ): Promise<Uint8Array> {
    const overlay = await svgToRgba(clipOverlaySvg(geometry, labels, this.#nearSide, this.#canvas));
    const caption = captionAt(this.#analysis.series.timeMs, situation, frameIndex);
    const strip = await this.#stripPixels(
      stripSvg(caption, this.#nearSide, { widthPx: this.widthPx, heightPx: this.view.stripHeightPx }),
    );
    const drawn = new Uint8Array(3 * this.widthPx * this.heightPx);
    drawn.set(strip);
    drawn.set(picture, strip.length);
    paintBand(drawn, strip.length + picture.length);
    blend(drawn, overlay, this.view.stripHeightPx);
    return drawn;
  }

  async #stripPixels(svg: string): Promise<Uint8Array> {
    if (this.#strip.svg !== svg) this.#strip = { svg, data: (await svgToRgb(svg)).data };
    return this.#strip.data;
  }
}

function paintBand(picture: Uint8Array, from: number): void {
  for (let at = from; at < picture.length; at += 1) picture[at] = BAND_RGB[(at - from) % 3];
}

/** The clip's picture and the band below it. */
function canvasOf({ picture, bandHeightPx, unitPx }: ClipView): Canvas {
  return { widthPx: picture.widthPx, heightPx: picture.heightPx + bandHeightPx, unitPx };
}

/** Null when no support was seen from beginning to end: there is nothing to show then. */
export function annotatedClip(analysis: Analysis): AnnotatedClip | null {
  const stretch = typicalStretch(analysis);
  if (stretch === null) return null;
  const shown = drawnFrames(analysis, timeline(analysis.series.timeMs, stretch), stretch.supports);
  const view = clipView(
    shown.map(({ geometry }) => geometry),
    analysis.clip,
  );
  const frames = shown.map((frame) => ({ ...frame, geometry: inView(frame.geometry, view) }));
  const { widthPx, heightPx, unitPx } = canvasOf(view);
  const bounds = {
    left: MARGIN_UNITS,
    top: MARGIN_UNITS,
    width: widthPx / unitPx - 2 * MARGIN_UNITS,
    height: heightPx / unitPx - 2 * MARGIN_UNITS,
  };
  const labels = steadyLabels(analysis, frames, bounds);
  return new AnnotatedClip(
    analysis,
    view,
    frames.map((frame, i) => ({ ...frame, labels: labels[i] })),
  );
}
