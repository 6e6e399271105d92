import { CURVE_PCT, type SupportCurve } from './support-curve.ts';
import type { Plot } from './plot.ts';
import { pathShape, type Shape } from './shape.ts';

interface Row {
  pct: number;
  mean: number;
  sd: number;
}

function rows(curve: SupportCurve): Row[] {
  return CURVE_PCT.flatMap((pct, i) => {
    const mean = curve.mean[i];
    return mean === null ? [] : [{ pct, mean, sd: curve.sd[i] ?? 0 }];
  });
}

/** The mean of a curve as a line, one step-to-step SD to both sides as a band. */
export function curveWithBand(plot: Plot, curve: SupportCurve, className: string): Shape[] {
  const points = rows(curve);
  const upper = points.map((row) => [plot.x(row.pct), plot.y(row.mean + row.sd)] as const);
  const lower = points.map((row) => [plot.x(row.pct), plot.y(row.mean - row.sd)] as const);
  const line = points.map((row) => [plot.x(row.pct), plot.y(row.mean)] as const);
  return [
    pathShape([...upper, ...lower.reverse()], `band ${className}`, true),
    pathShape(line, `curve ${className}`),
  ];
}

/** Lowest and highest value of the curves, bands included. */
export function curveExtremes(curves: readonly SupportCurve[]): number[] {
  return curves.flatMap((curve) => rows(curve).flatMap((row) => [row.mean - row.sd, row.mean + row.sd]));
}
