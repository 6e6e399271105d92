import { useMemo, useState, type ReactNode } from 'react';
import type { Analysis } from '../../analysis/result.ts';
import { TEXT } from '../text.ts';
import { FindingChoice } from './finding-choice.tsx';
import { LayerChoice } from './layer-choice.tsx';
import { LAYER_IDS, type LayerId } from './layers.ts';
import { momentsIn } from './moments.ts';
import { moveByKey, movesOf } from './moves.ts';
import { OverlayCanvas, type DrawMarks } from './overlay-canvas.tsx';
import { PlayerStatus } from './player-status.tsx';
import { RadioPills } from './radio-pills.tsx';
import { SideLegend } from './side-legend.tsx';
import { Transport } from './transport.tsx';
import type { VideoPlayer } from './video-player.ts';
import { VideoStage } from './video-stage.tsx';
import { VIEW_IDS, viewBoxes, type ViewBox, type ViewId } from './view-box.ts';

interface PlayerPanelProps {
  source: string;
  analysis: Analysis;
  player: VideoPlayer;
  marks: DrawMarks;
  /** Lies over the picture: what can be taken by hand. */
  over?: ((view: ViewBox) => ReactNode) | undefined;
  /** Shows all of the picture, whatever part is chosen. */
  whole?: boolean;
  /** Stands between the controls and what is drawn. */
  children?: ReactNode;
}

/** The video with everything drawn over it, and its controls. */
export function PlayerPanel({ source, analysis, player, marks, over, whole, children }: PlayerPanelProps) {
  const moments = useMemo(() => momentsIn(analysis), [analysis]);
  const moves = useMemo(() => movesOf(player, moments), [player, moments]);
  const views = useMemo(() => viewBoxes(analysis), [analysis]);
  const [chosen, setView] = useState<ViewId>('runner');
  const view = whole === true ? 'whole' : chosen;
  const [shown, setShown] = useState<ReadonlySet<LayerId>>(() => new Set(LAYER_IDS));
  return (
    <section
      className="player"
      aria-label={TEXT.player.title}
      onKeyDown={(event) => {
        moveByKey(moves, event);
      }}
    >
      <div className="picture">
        <VideoStage source={source} clip={analysis.clip} player={player} view={views[view]}>
          <OverlayCanvas analysis={analysis} player={player} shown={shown} view={views[view]} marks={marks} />
          {over?.(views[view])}
        </VideoStage>
        <PlayerStatus analysis={analysis} player={player} moments={moments} />
      </div>
      <div className="tools">
        <Transport player={player} moves={moves} />
        {children}
      </div>
      <div className="options">
        <RadioPills
          name="view"
          legend={TEXT.player.view}
          options={VIEW_IDS.map((id) => [id, TEXT.player.views[id]])}
          value={view}
          choose={setView}
        />
        <LayerChoice shown={shown} change={setShown}>
          <SideLegend analysis={analysis} />
        </LayerChoice>
        <FindingChoice analysis={analysis} player={player} />
        <p className="hint keys">{TEXT.player.keys}</p>
      </div>
    </section>
  );
}
