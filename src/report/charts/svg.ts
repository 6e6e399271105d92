import { escapeHtml } from '../html/markup.ts';
import { svgNumber, type ChartAxis, type Drawing, type Point, type Shape } from './shape.ts';

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? svgNumber(value) : value}"`)
    .join('');
}

function pointList(points: readonly Point[]): string {
  return points.map(([x, y]) => `${svgNumber(x)},${svgNumber(y)}`).join(' ');
}

/** A shape as an SVG element. */
export function shapeSvg(shape: Shape): string {
  const { kind, className } = shape;
  const element = (values: Readonly<Record<string, string | number>>): string =>
    `<${kind} class="${className}"${attributes(values)}/>`;
  switch (kind) {
    case 'line':
      return element({ x1: shape.from[0], y1: shape.from[1], x2: shape.to[0], y2: shape.to[1] });
    case 'path':
      return element({ d: shape.d });
    case 'polygon':
      return element({ points: pointList(shape.points) });
    case 'circle':
      return element({ cx: shape.centre[0], cy: shape.centre[1], r: shape.radius });
    case 'rect': {
      const { x, y, width, height, cornerRadius } = shape;
      return element({ x, y, width, height, ...(cornerRadius === 0 ? {} : { rx: cornerRadius }) });
    }
    case 'text': {
      const place = attributes({ x: shape.at[0], y: shape.at[1], 'text-anchor': shape.anchor });
      return `<text class="${className}"${place}>${escapeHtml(shape.words)}</text>`;
    }
  }
}

function axisAttributes({ of, plot, range }: ChartAxis): string {
  const { left, right, top, bottom } = plot;
  return attributes({
    'data-axis': of,
    'data-from': range.low,
    'data-to': range.high,
    'data-box': [left, right, top, bottom].map(svgNumber).join(' '),
  });
}

/** An SVG that scales with the page and tells what it shows to those who cannot see it. */
export function drawingSvg({ width, height, title, axis, shapes }: Drawing): string {
  const tied = axis === undefined ? '' : axisAttributes(axis);
  return (
    `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}"${tied}>` +
    `${shapes.map(shapeSvg).join('')}</svg>`
  );
}
