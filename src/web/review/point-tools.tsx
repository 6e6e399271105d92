import { useId } from 'react';
import { usePlayerState } from '../player/use-player.ts';
import { TEXT } from '../text.ts';
import { NudgeButtons } from './nudge-buttons.tsx';
import { pointGrip } from './point-grips.ts';
import { pointName, shownPoints } from './skeleton-points.ts';
import type { Desk } from './use-desk.ts';

const WORDS = TEXT.review.points;

/** Chooses a point by its name and moves it without dragging. */
export function PointTools({ desk }: { desk: Desk }) {
  const { player, hands } = desk;
  const { shown, draft } = desk.reviewing;
  const id = useId();
  const { frame, playing } = usePlayerState(player);
  const points = shownPoints(shown.series.points, draft.now.keypoints, frame);
  const chosen = points.find(({ name }) => name === hands.chosen);
  if (points.length === 0) return null;
  const moving = hands.moving?.frame === frame && hands.moving.id === chosen?.name ? hands.moving : null;
  return (
    <div className="point-tools">
      <label htmlFor={id}>{WORDS.choose}</label>
      <select
        id={id}
        value={chosen?.name ?? ''}
        onChange={(event) => {
          player.pause();
          hands.choose(event.target.value === '' ? null : event.target.value);
        }}
      >
        <option value="">{WORDS.none}</option>
        {points.map(({ name, byHand }) => (
          <option key={name} value={name}>
            {byHand ? WORDS.byHand(pointName(name)) : pointName(name)}
          </option>
        ))}
      </select>
      {chosen !== undefined && !playing && (
        <NudgeButtons grip={pointGrip({ ...chosen, at: moving?.at ?? chosen.at })} hands={hands} />
      )}
    </div>
  );
}
