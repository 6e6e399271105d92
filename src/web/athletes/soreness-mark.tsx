import type { SorenessLevel } from '../../api/athletes.ts';
import { shapeSvg } from '../../report/charts/svg.ts';
import { sorenessShape } from './soreness-style.ts';

/** The mark of a level as it is in the charts; its word stands beside it, or is in its label. */
export function SorenessMark({ level }: { level: SorenessLevel }) {
  const shape = { __html: shapeSvg(sorenessShape(level, 8, 8, 7)) };
  return <svg className="chart key" viewBox="0 0 16 16" aria-hidden="true" dangerouslySetInnerHTML={shape} />;
}
