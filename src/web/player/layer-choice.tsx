import type { Analysis } from '../../analysis/result.ts';
import { SIDES } from '../../analysis/pose-track.ts';
import { TEXT } from '../text.ts';
import { LAYER_IDS, type LayerId } from './layers.ts';

interface LayerChoiceProps {
  analysis: Analysis;
  shown: ReadonlySet<LayerId>;
  change: (shown: ReadonlySet<LayerId>) => void;
}

function toggled(shown: ReadonlySet<LayerId>, id: LayerId): ReadonlySet<LayerId> {
  const next = new Set(shown);
  if (!next.delete(id)) next.add(id);
  return next;
}

function SideLegend({ analysis }: { analysis: Analysis }) {
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

/** What is drawn over the video. */
export function LayerChoice({ analysis, shown, change }: LayerChoiceProps) {
  return (
    <fieldset className="layers">
      <legend>{TEXT.player.overlay}</legend>
      {LAYER_IDS.map((id) => (
        <label key={id} className="pill">
          <input
            type="checkbox"
            checked={shown.has(id)}
            onChange={() => {
              change(toggled(shown, id));
            }}
          />
          <span>{TEXT.player.layers[id]}</span>
        </label>
      ))}
      <SideLegend analysis={analysis} />
    </fieldset>
  );
}
