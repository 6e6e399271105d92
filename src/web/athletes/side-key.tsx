import { shapeSvg } from '../../report/charts/svg.ts';
import { lineShape } from '../../report/charts/shape.ts';
import { symbol } from '../../report/charts/symbols.ts';
import { SIDES } from '../../analysis/pose-track.ts';
import { TEXT } from '../text.ts';
import { MARK_OF } from './history-chart.ts';

/** How either foot is drawn in the charts. */
export function SideKey() {
  return SIDES.map((side) => {
    const shapes = [lineShape(8, 0, 8, 16, `error ${side}`), symbol(MARK_OF[side], 8, 8, 4.5, `dot ${side}`)];
    const content = { __html: shapes.map(shapeSvg).join('') };
    return (
      <li key={side}>
        <svg className="chart key" viewBox="0 0 16 16" aria-hidden="true" dangerouslySetInnerHTML={content} />{' '}
        {TEXT.history.sideKey(TEXT.player.side[side])}
      </li>
    );
  });
}
