import type { Vector } from '../kinematics/vector.ts';
import { css, shaded, type Colour } from './colour.ts';
import { limbOutline, smoothPath, straightPath, xy, type Placing, type Section } from './outline.ts';

/** Draws the parts of one side of the body at its depth, in its light. */
export class Brush {
  readonly place: Placing;
  private readonly light: number;
  private readonly girth: number;
  private readonly parts: string[] = [];

  /**
   * @param light 1 in full light; the far side of the body lies in shade
   * @param girth against the average build
   */
  constructor(place: Placing, light: number, girth: number) {
    this.place = place;
    this.light = light;
    this.girth = girth;
  }

  /** A rounded limb, lit from above and in front. */
  limb(a: Vector, b: Vector, sections: readonly Section[], colour: Colour): void {
    const wide = sections.map(([share, front, back]): Section => [
      share,
      front * this.girth,
      back * this.girth,
    ]);
    const path = smoothPath(limbOutline(a, b, wide), this.place);
    const lit = css(shaded(colour, this.light));
    const dark = css(shaded(colour, this.light * 0.72));
    this.parts.push(`<path d="${path}" fill="${lit}" stroke="${dark}" stroke-width="1.2"/>`);
    this.fold(a, b, wide, dark);
  }

  blob(points: readonly Vector[], colour: Colour, edge = 0.72): void {
    const stroke = css(shaded(colour, this.light * edge));
    this.parts.push(
      `<path d="${smoothPath(points, this.place)}" fill="${this.tone(colour)}" stroke="${stroke}" stroke-width="1"/>`,
    );
  }

  plate(points: readonly Vector[], colour: Colour): void {
    this.parts.push(`<path d="${straightPath(points, this.place)}" fill="${this.tone(colour)}"/>`);
  }

  line(points: readonly Vector[], colour: Colour, widthM: number): void {
    const [first, second] = [this.place({ x: 0, y: 0 }), this.place({ x: 0, y: 1 })];
    const pxPerM = Math.hypot(second[0] - first[0], second[1] - first[1]);
    this.parts.push(
      `<path d="M${points.map((p) => xy(this.place(p))).join('L')}" fill="none" stroke="${this.tone(colour)}" ` +
        `stroke-width="${(widthM * pxPerM).toFixed(2)}" stroke-linecap="round" stroke-linejoin="round"/>`,
    );
  }

  svg(): string {
    return this.parts.join('');
  }

  private tone(colour: Colour): string {
    return css(shaded(colour, this.light));
  }

  /** The back of a limb lies in its own shade. */
  private fold(a: Vector, b: Vector, sections: readonly Section[], dark: string): void {
    const back = sections.map(([share, , width]): Section => [share, -0.25 * width, width * 0.97]);
    const path = smoothPath(limbOutline(a, b, back), this.place);
    this.parts.push(`<path d="${path}" fill="${dark}" fill-opacity="0.5"/>`);
  }
}
