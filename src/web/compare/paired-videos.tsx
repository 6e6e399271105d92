import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import { nearestFrame } from '../../report/frames/frame-plan.ts';
import { missingFootText } from '../../report/words.ts';
import { LAYER_IDS, type LayerId } from '../player/layers.ts';
import { moveByKey } from '../player/moves.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import type { ViewId } from '../player/view-box.ts';
import { TEXT } from '../text.ts';
import { AnkleCharts } from './ankle-charts.tsx';
import { PairControls } from './pair-controls.tsx';
import { pairMoves } from './pair-moves.ts';
import { PairedVideo } from './paired-video.tsx';
import { canAlignPassage, phaseLines, timeAt, type Alignment, type PhaseLine } from './phase.ts';
import { PhaseTransport } from './phase-transport.tsx';
import { ROLES, type Both, type Role } from './role.ts';
import { StepChoice } from './step-choice.tsx';
import { usePhase } from './use-phase.ts';
import { useBothSteps, type ChosenStep } from './use-steps.ts';

interface PairedVideosProps {
  ids: Both<string>;
  analyses: Both<Analysis>;
  players: Both<VideoPlayer>;
  /** What stands above either video. */
  children: (role: Role) => ReactNode;
}

/** Used while a foot has no step to take it from. */
const TYPICAL_SUPPORT_MS = 250;

/** Of the steps chosen, before and after; none when one of them is missing. */
function useLines({ before, after }: Both<ChosenStep>, alignment: Alignment): PhaseLine[] {
  return useMemo(
    () =>
      before.step === null || after.step === null ? [] : phaseLines([before.step, after.step], alignment),
    [before.step, after.step, alignment],
  );
}

function meanDurationMs({ before, after }: Both<ChosenStep>): number {
  if (before.step === null || after.step === null) return TYPICAL_SUPPORT_MS;
  return (before.step.toeOffMs - before.step.contactMs + after.step.toeOffMs - after.step.contactMs) / 2;
}

/** Both videos follow the phase, each to its nearest picture. */
function useFollow({ analyses, players }: PairedVideosProps, lines: readonly PhaseLine[], pct: number): void {
  useEffect(() => {
    lines.forEach((line, i) => {
      const role = ROLES[i];
      players[role].goTo(nearestFrame(analyses[role].series.timeMs, timeAt(line, pct)).index);
    });
  }, [analyses, players, lines, pct]);
}

/** The two videos at the same phase of a support, and the ankle of both through it. */
export function PairedVideos(props: PairedVideosProps) {
  const { ids, analyses, players, children } = props;
  const [foot, setFoot] = useState<Side>(analyses.before.runner.nearSide ?? 'left');
  const [alignment, setAlignment] = useState<Alignment>('share');
  const [view, setView] = useState<ViewId>('legs');
  const [layers, setLayers] = useState<ReadonlySet<LayerId>>(() => new Set(LAYER_IDS));
  const steps = useBothSteps(analyses, foot);
  const lines = useLines(steps, alignment);
  const phase = usePhase(meanDurationMs(steps));
  useFollow(props, lines, phase.pct);
  const moves = pairMoves(phase, lines, analyses, steps);
  const seen = ROLES.flatMap((role) => steps[role].step ?? []);
  return (
    <>
      <section
        className="pair"
        aria-label={TEXT.compare.videos}
        onKeyDown={(event) => {
          moveByKey(moves, event);
        }}
      >
        {ROLES.map((role) => (
          <PairedVideo
            key={role}
            id={ids[role]}
            name={TEXT.compare.roles[role]}
            analysis={analyses[role]}
            player={players[role]}
            step={steps[role].step}
            view={view}
            layers={layers}
            toggle={phase.toggle}
            head={children(role)}
          >
            {steps[role].step === null ? (
              <p className="note">{missingFootText(foot)}</p>
            ) : (
              <StepChoice name={TEXT.compare.roles[role]} {...steps[role]} />
            )}
          </PairedVideo>
        ))}
        <PairControls
          foot={foot}
          setFoot={setFoot}
          alignment={alignment}
          setAlignment={setAlignment}
          passageSeen={canAlignPassage(seen)}
          view={view}
          setView={setView}
          layers={layers}
          setLayers={setLayers}
        >
          {lines.length > 0 && <PhaseTransport phase={phase} moves={moves} />}
        </PairControls>
      </section>
      <AnkleCharts analyses={analyses} players={players} foot={foot} steps={steps} />
    </>
  );
}
