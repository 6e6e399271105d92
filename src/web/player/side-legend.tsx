import { SIDES } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import { TEXT } from '../text.ts';

/** How either leg is drawn in this clip. */
export function SideLegend({ analysis }: { analysis: Analysis }) {
  const near = analysis.runner.nearSide ?? 'left';
  return (
    <p className="side-legend">
      {SIDES.map((side) => (
        <span key={side}>
          <svg viewBox="0 0 30 8" aria-hidden="true">
            <line className={`${side} ${side === near ? 'near' : 'far'}`} x1="1" y1="4" x2="29" y2="4" />
          </svg>
          {TEXT.player.legend(TEXT.player.side[side], side === near ? TEXT.player.near : TEXT.player.far)}
        </span>
      ))}
    </p>
  );
}
