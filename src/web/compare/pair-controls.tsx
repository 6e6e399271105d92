import type { ReactNode } from 'react';
import { SIDES, type Side } from '../../analysis/pose-track.ts';
import { LayerChoice } from '../player/layer-choice.tsx';
import type { LayerId } from '../player/layers.ts';
import { RadioPills } from '../player/radio-pills.tsx';
import { VIEW_IDS, type ViewId } from '../player/view-box.ts';
import { TEXT } from '../text.ts';
import { ALIGNMENTS, type Alignment } from './phase.ts';

interface PairControlsProps {
  foot: Side;
  setFoot: (foot: Side) => void;
  alignment: Alignment;
  setAlignment: (alignment: Alignment) => void;
  /** Whether both steps show the GCM pass over the ball. */
  passageSeen: boolean;
  view: ViewId;
  setView: (view: ViewId) => void;
  layers: ReadonlySet<LayerId>;
  setLayers: (layers: ReadonlySet<LayerId>) => void;
  /** Stands below the choice of the foot. */
  children: ReactNode;
}

function alignmentText({ alignment, passageSeen }: PairControlsProps): string {
  if (alignment === 'passage' && !passageSeen) return TEXT.compare.noPassage;
  return TEXT.compare.alignmentHints[alignment];
}

/** What holds for both videos: foot, alignment, view, what is drawn. */
export function PairControls(props: PairControlsProps) {
  const { foot, setFoot, alignment, setAlignment, view, setView, layers, setLayers, children } = props;
  return (
    <div className="pair-controls">
      <RadioPills
        name="pair-foot"
        legend={TEXT.compare.foot}
        options={SIDES.map((side) => [side, TEXT.player.side[side]])}
        value={foot}
        choose={setFoot}
      />
      {children}
      <RadioPills
        name="pair-alignment"
        legend={TEXT.compare.alignment}
        options={ALIGNMENTS.map((one) => [one, TEXT.compare.alignments[one]])}
        value={alignment}
        choose={setAlignment}
      />
      <p className="hint">{alignmentText(props)}</p>
      <RadioPills
        name="pair-view"
        legend={TEXT.player.view}
        options={VIEW_IDS.map((one) => [one, TEXT.player.views[one]])}
        value={view}
        choose={setView}
      />
      <LayerChoice shown={layers} change={setLayers} />
      <p className="hint keys">{TEXT.compare.keys}</p>
    </div>
  );
}
