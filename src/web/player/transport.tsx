import { TEXT } from '../text.ts';
import { Icon, type IconName } from './icons.tsx';
import type { Moves } from './moves.ts';
import { RadioPills } from './radio-pills.tsx';
import { usePlayerState } from './use-player.ts';
import type { VideoPlayer } from './video-player.ts';

const RATES = [
  [0.125, '⅛×'],
  [0.25, '¼×'],
  [0.5, '½×'],
  [1, '1×'],
] as const;

export function MoveButton({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

/** The handle follows the hand at once, the words tell the picture that is seen. */
function Position({ player }: { player: VideoPlayer }) {
  const { frame, target } = usePlayerState(player);
  const frames = player.timesMs.length;
  const words = (at: number) =>
    TEXT.player.positionText((player.timesMs[at] / 1000).toFixed(2), at + 1, frames);
  return (
    <div className="position">
      <input
        type="range"
        min={0}
        max={frames - 1}
        value={target}
        aria-label={TEXT.player.position}
        aria-valuetext={words(target)}
        onChange={(event) => {
          player.goTo(Number(event.target.value));
        }}
      />
      <small>{words(frame)}</small>
    </div>
  );
}

/** Play, step, jump, speed, position. */
export function Transport({ player, moves }: { player: VideoPlayer; moves: Moves }) {
  const { playing, rate } = usePlayerState(player);
  return (
    <div className="transport">
      <Position player={player} />
      <div className="buttons">
        <MoveButton icon="supportBack" label={TEXT.player.previousSupport} onClick={moves.previousSupport} />
        <MoveButton icon="momentBack" label={TEXT.player.previousMoment} onClick={moves.previousMoment} />
        <MoveButton icon="frameBack" label={TEXT.player.previousFrame} onClick={moves.previousFrame} />
        <MoveButton
          icon={playing ? 'pause' : 'play'}
          label={playing ? TEXT.player.pause : TEXT.player.play}
          onClick={moves.toggle}
        />
        <MoveButton icon="frameOn" label={TEXT.player.nextFrame} onClick={moves.nextFrame} />
        <MoveButton icon="momentOn" label={TEXT.player.nextMoment} onClick={moves.nextMoment} />
        <MoveButton icon="supportOn" label={TEXT.player.nextSupport} onClick={moves.nextSupport} />
      </div>
      <RadioPills
        name="rate"
        legend={TEXT.player.speed}
        options={RATES}
        value={rate}
        choose={(chosen) => {
          player.setRate(chosen);
        }}
      />
    </div>
  );
}
