import type { SorenessLevel } from '../../api/athletes.ts';
import type { Shape } from '../../report/charts/shape.ts';
import { symbol, type SymbolShape } from '../../report/charts/symbols.ts';

const SHAPE: Readonly<Record<SorenessLevel, SymbolShape>> = {
  none: 'circle',
  discomfort: 'diamond',
  pain: 'octagon',
};

/** A shape and a colour of its own for each level, wherever the log is shown. */
export function sorenessShape(level: SorenessLevel, x: number, y: number, radius: number): Shape {
  return symbol(SHAPE[level], x, y, radius, `sore-${level}`);
}
