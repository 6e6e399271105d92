import { HALO_COLOUR, LIGHT_COLOUR } from '../../report/frames/drawing.ts';
import type { Vector } from '../../report/frames/vector.ts';
import type { ViewBox } from './view-box.ts';

const LABEL_PX = 15;

export interface LineStyle {
  colour: string;
  widthPx: number;
  dashPx?: readonly number[];
}

/** Draws in pixels of the clip; widths and sizes are pixels of the screen, the same for every clip. */
export class Pen {
  private readonly context: CanvasRenderingContext2D;
  /** Clip pixels per screen pixel. */
  private readonly unit: number;
  private readonly view: ViewBox;

  /** @param view the part of the picture that is seen, within which labels are kept */
  constructor(context: CanvasRenderingContext2D, clipPxPerScreenPx: number, view: ViewBox) {
    this.context = context;
    this.unit = clipPxPerScreenPx;
    this.view = view;
  }

  /** With a dark halo, so that it stands out on any picture. */
  line(from: Vector, to: Vector, { colour, widthPx, dashPx = [] }: LineStyle): void {
    this.begin(() => {
      this.context.moveTo(...from);
      this.context.lineTo(...to);
    });
    this.stroke(HALO_COLOUR, widthPx + 2.5, [], 0.65);
    this.stroke(colour, widthPx, dashPx);
  }

  arc(at: Vector, from: Vector, to: Vector, radiusPx: number, style: LineStyle): void {
    const [start, end] = [Math.atan2(from[1], from[0]), Math.atan2(to[1], to[0])];
    const counterClockwise = from[0] * to[1] - from[1] * to[0] < 0;
    this.begin(() => {
      this.context.arc(at[0], at[1], radiusPx * this.unit, start, end, counterClockwise);
    });
    this.stroke(HALO_COLOUR, style.widthPx + 2.5, [], 0.65);
    this.stroke(style.colour, style.widthPx, style.dashPx ?? []);
  }

  dot(at: Vector, radiusPx: number, colour: string): void {
    this.disc(at, radiusPx + 1, HALO_COLOUR);
    this.disc(at, radiusPx, colour);
  }

  /** A square on its corner, with the picture seen through it. */
  diamond([x, y]: Vector, radiusPx: number, style: LineStyle): void {
    const r = radiusPx * this.unit;
    const corners: Vector[] = [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ];
    this.begin(() => {
      for (const corner of corners) this.context.lineTo(...corner);
      this.context.closePath();
    });
    this.stroke(HALO_COLOUR, style.widthPx + 2.5, []);
    this.stroke(style.colour, style.widthPx, []);
  }

  /** The mark of a centre of mass: a disc in black and white quarters. */
  quarteredDisc(at: Vector, radiusPx: number): void {
    this.dot(at, radiusPx, LIGHT_COLOUR);
    for (const start of [0, Math.PI]) {
      this.begin(() => {
        this.context.moveTo(...at);
        this.context.arc(at[0], at[1], radiusPx * this.unit, start, start + Math.PI / 2);
      });
      this.context.fillStyle = HALO_COLOUR;
      this.context.fill();
    }
  }

  /** Words in a dark box beside a point, away from it in the direction given (screen pixels). */
  label(words: string, at: Vector, offsetPx: Vector): void {
    const { context, unit } = this;
    context.font = `600 ${LABEL_PX * unit}px system-ui, sans-serif`;
    context.textBaseline = 'middle';
    context.textAlign = 'left';
    const width = context.measureText(words).width + 10 * unit;
    const height = (LABEL_PX + 8) * unit;
    const { x, y, width: viewWidth, height: viewHeight } = this.view;
    const beside = at[0] + offsetPx[0] * unit - (offsetPx[0] < 0 ? width : 0);
    const left = Math.min(Math.max(beside, x), x + viewWidth - width);
    const lowest = y + viewHeight - height / 2;
    const middle = Math.min(Math.max(at[1] + offsetPx[1] * unit, y + height / 2), lowest);
    context.globalAlpha = 0.86;
    context.fillStyle = HALO_COLOUR;
    context.fillRect(left, middle - height / 2, width, height);
    context.globalAlpha = 1;
    context.fillStyle = LIGHT_COLOUR;
    context.fillText(words, left + 5 * unit, middle);
  }

  private disc(at: Vector, radiusPx: number, colour: string): void {
    this.begin(() => {
      this.context.arc(at[0], at[1], radiusPx * this.unit, 0, 2 * Math.PI);
    });
    this.context.fillStyle = colour;
    this.context.fill();
  }

  private begin(path: () => void): void {
    this.context.beginPath();
    path();
  }

  private stroke(colour: string, widthPx: number, dashPx: readonly number[], alpha = 1): void {
    const { context, unit } = this;
    context.globalAlpha = alpha;
    context.lineCap = dashPx.length > 0 ? 'butt' : 'round';
    context.strokeStyle = colour;
    context.lineWidth = widthPx * unit;
    context.setLineDash(dashPx.map((length) => length * unit));
    context.stroke();
    context.globalAlpha = 1;
  }
}
