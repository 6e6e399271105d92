import { Icon } from '../player/icons.tsx';
import { RadioPills } from '../player/radio-pills.tsx';
import { MoveButton } from '../player/transport.tsx';
import type { Moves } from '../player/moves.ts';
import { TEXT } from '../text.ts';
import { PHASE_RANGE } from './phase.ts';
import type { Phase } from './use-phase.ts';

const RATES = [
  [1 / 16, '1⁄16×'],
  [0.125, '⅛×'],
  [0.25, '¼×'],
  [0.5, '½×'],
] as const;

/** One slider, one set of buttons for both videos. */
export function PhaseTransport({ phase, moves }: { phase: Phase; moves: Moves }) {
  const { pct, playing, rate } = phase;
  const words = TEXT.compare.phaseText(Math.round(pct));
  return (
    <div className="transport">
      <div className="position">
        <input
          type="range"
          min={PHASE_RANGE.from}
          max={PHASE_RANGE.to}
          value={Math.round(pct)}
          aria-label={TEXT.compare.phase}
          aria-valuetext={words}
          onChange={(event) => {
            phase.goTo(Number(event.target.value));
          }}
        />
        <small>{words}</small>
      </div>
      <div className="buttons">
        <MoveButton icon="momentBack" label={TEXT.player.previousMoment} onClick={moves.previousMoment} />
        <MoveButton icon="frameBack" label={TEXT.player.previousFrame} onClick={moves.previousFrame} />
        <button type="button" className="icon-button play" onClick={moves.toggle}>
          <Icon name={playing ? 'pause' : 'play'} />
          {playing ? TEXT.player.pause : TEXT.compare.playBoth}
        </button>
        <MoveButton icon="frameOn" label={TEXT.player.nextFrame} onClick={moves.nextFrame} />
        <MoveButton icon="momentOn" label={TEXT.player.nextMoment} onClick={moves.nextMoment} />
      </div>
      <RadioPills
        name="pair-rate"
        legend={TEXT.player.speed}
        options={RATES}
        value={rate}
        choose={(chosen) => {
          phase.setRate(chosen);
        }}
      />
    </div>
  );
}
