import { useMemo, type ReactNode } from 'react';
import type { Analysis } from '../../analysis/result.ts';
import { analysisPath } from '../api/analyses.ts';
import type { LayerId } from '../player/layers.ts';
import { NO_MARKS, OverlayCanvas } from '../player/overlay-canvas.tsx';
import { SideLegend } from '../player/side-legend.tsx';
import { usePlayerValue } from '../player/use-player.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { VideoStage } from '../player/video-stage.tsx';
import { viewBoxes, type ViewId } from '../player/view-box.ts';
import { TEXT } from '../text.ts';
import { shareOfStep, type Step } from './step.ts';

interface PairedVideoProps {
  id: string;
  name: string;
  analysis: Analysis;
  player: VideoPlayer;
  step: Step | null;
  view: ViewId;
  layers: ReadonlySet<LayerId>;
  /** Plays and stops both. */
  toggle: () => void;
  /** Stands above the video. */
  head: ReactNode;
  /** Stands below it. */
  children: ReactNode;
}

function pictureText(step: Step, timeMs: number): string {
  const pct = Math.round(shareOfStep(step, timeMs));
  const ms = Math.round(timeMs - step.contactMs);
  if (ms < 0) return TEXT.compare.beforeContact(-ms);
  if (pct > 100) return TEXT.compare.afterToeOff(Math.round(timeMs - step.toeOffMs));
  return TEXT.compare.inSupport(pct, ms);
}

/** One of the two videos, with what is drawn over it and which moment of its own support it shows. */
export function PairedVideo(props: PairedVideoProps) {
  const { id, name, analysis, player, step, view, layers, toggle, head, children } = props;
  const views = useMemo(() => viewBoxes(analysis), [analysis]);
  const frame = usePlayerValue(player, (state) => state.frame);
  const timeMs = analysis.series.timeMs.at(frame) ?? 0;
  return (
    <section className="paired-video" aria-label={name}>
      {head}
      <div>
        <VideoStage
          source={analysisPath(id, '/video')}
          clip={analysis.clip}
          player={player}
          view={views[view]}
          label={name}
          toggle={toggle}
        >
          <OverlayCanvas
            analysis={analysis}
            player={player}
            shown={layers}
            view={views[view]}
            marks={NO_MARKS}
          />
        </VideoStage>
      </div>
      <p className="player-status">{step !== null && pictureText(step, timeMs)}</p>
      {children}
      <SideLegend analysis={analysis} />
    </section>
  );
}
