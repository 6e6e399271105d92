import { CHART_STYLE, type Paint, type ShapeStyle } from '../charts/chart-style.ts';

function colour(paint: Paint): string {
  return paint === 'clear' ? 'none' : `var(--${paint})`;
}

function declarations(style: ShapeStyle): string {
  const { fill, stroke, strokeWidth, dash, opacity, roundEnds, fontSize, bold, halo } = style;
  const all = {
    fill: fill === undefined ? null : colour(fill),
    stroke: stroke === undefined ? null : colour(stroke),
    'stroke-width': strokeWidth ?? null,
    'stroke-dasharray': dash?.join(' ') ?? null,
    'stroke-linecap': roundEnds === true ? 'round' : null,
    opacity: opacity ?? null,
    'font-size': fontSize === undefined ? null : `${fontSize}px`,
    'font-weight': bold === true ? 600 : null,
  };
  const plain = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : `${name}: ${value};`));
  const around = `paint-order: stroke; stroke: var(--paper); stroke-width: ${halo}px; stroke-linejoin: round;`;
  return [...plain, ...(halo === undefined ? [] : [around])].join(' ');
}

function rules([name, style]: [string, ShapeStyle]): string[] {
  const own = `.chart .${name} { ${declarations(style)} }`;
  const { farDash } = style;
  if (farDash === undefined) return [own];
  return [own, `.chart .${name}.far { stroke-dasharray: ${farDash.join(' ')}; }`];
}

/** The look of the charts as style rules; on the panel of a card, letters are surrounded by its colour. */
export function chartCss(): string {
  return [...Object.entries(CHART_STYLE).flatMap(rules), '.card .chart .tick { stroke: var(--panel); }'].join(
    '\n',
  );
}
