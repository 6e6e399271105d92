import { useId } from 'react';
import { usePlayerState } from '../player/use-player.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { TEXT } from '../text.ts';
import type { Grip } from './grips.ts';
import { NudgeButtons } from './nudge-buttons.tsx';
import type { GripHands } from './use-grip-hands.ts';

interface GripChoiceProps {
  label: string;
  grips: readonly Grip[];
  hands: GripHands;
  player: VideoPlayer;
}

/** Chooses a grip by its name and moves it without dragging. */
export function GripChoice({ label, grips, hands, player }: GripChoiceProps) {
  const id = useId();
  const { frame, playing } = usePlayerState(player);
  const chosen = grips.find((grip) => grip.id === hands.chosen);
  const moving = hands.moving?.frame === frame && hands.moving.id === chosen?.id ? hands.moving : null;
  return (
    <div className="grip-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen?.id ?? ''}
        onChange={(event) => {
          player.pause();
          hands.choose(event.target.value === '' ? null : event.target.value);
        }}
      >
        <option value="">{TEXT.review.points.none}</option>
        {grips.map((grip) => (
          <option key={grip.id} value={grip.id}>
            {grip.name}
          </option>
        ))}
      </select>
      {chosen !== undefined && !playing && (
        <NudgeButtons grip={{ ...chosen, at: moving?.at ?? chosen.at }} hands={hands} />
      )}
    </div>
  );
}
