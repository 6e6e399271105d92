/** The parts a chart is drawn from, in its own units, x right, y down. Their class says how they look. */
export type Shape = LineShape | PathShape | PolygonShape | CircleShape | RectShape | TextShape;

export type Point = readonly [x: number, y: number];
export type TextAnchor = 'start' | 'middle' | 'end';

interface Classed {
  /** Names of CHART_STYLE, and `left` or `right` for the colour of a side, parted by spaces. */
  readonly className: string;
}
export interface LineShape extends Classed {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
}
export interface PathShape extends Classed {
  readonly kind: 'path';
  /** SVG path data. */
  readonly d: string;
}
export interface PolygonShape extends Classed {
  readonly kind: 'polygon';
  readonly points: readonly Point[];
}
export interface CircleShape extends Classed {
  readonly kind: 'circle';
  readonly centre: Point;
  readonly radius: number;
}
export interface RectShape extends Classed {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly cornerRadius: number;
}
export interface TextShape extends Classed {
  readonly kind: 'text';
  /** Where the baseline begins, has its middle or ends, as the anchor says. */
  readonly at: Point;
  readonly words: string;
  readonly anchor: TextAnchor;
}

/** What lies along the x axis, for a page that ties the chart to a video: percent of a support, or seconds. */
export interface ChartAxis {
  readonly of: 'support-left' | 'support-right' | 'support' | 'time';
  readonly plot: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;
  readonly range: { readonly low: number; readonly high: number };
}

/** A chart that any page can draw: what is on it, and what it shows in words. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly axis?: ChartAxis;
  readonly shapes: readonly Shape[];
}

/** One decimal is finer than any screen or printer needs in the units of a chart. */
export function svgNumber(value: number): string {
  return String(Number(value.toFixed(1)) + 0);
}

export function textShape(
  x: number,
  y: number,
  words: string,
  anchor: TextAnchor,
  className = 'tick',
): TextShape {
  return { kind: 'text', at: [x, y], words, anchor, className };
}

export function lineShape(x1: number, y1: number, x2: number, y2: number, className: string): LineShape {
  return { kind: 'line', from: [x1, y1], to: [x2, y2], className };
}

export function pathShape(points: readonly Point[], className: string, closed = false): PathShape {
  const steps = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${svgNumber(x)} ${svgNumber(y)}`);
  return { kind: 'path', d: steps.join('') + (closed ? 'Z' : ''), className };
}

/** `box` is x, y, width, height. */
export function rectShape(
  [x, y, width, height]: readonly [number, number, number, number],
  className: string,
  cornerRadius = 0,
): RectShape {
  return { kind: 'rect', x, y, width, height, cornerRadius, className };
}
