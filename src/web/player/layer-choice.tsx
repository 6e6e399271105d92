import type { ReactNode } from 'react';
import { TEXT } from '../text.ts';
import { LAYER_IDS, type LayerId } from './layers.ts';

interface LayerChoiceProps {
  shown: ReadonlySet<LayerId>;
  change: (shown: ReadonlySet<LayerId>) => void;
  children?: ReactNode;
}

function toggled(shown: ReadonlySet<LayerId>, id: LayerId): ReadonlySet<LayerId> {
  const next = new Set(shown);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** What is drawn over the video. */
export function LayerChoice({ shown, change, children }: LayerChoiceProps) {
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
      {children}
    </fieldset>
  );
}
