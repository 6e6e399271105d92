import { usePlayerState } from '../player/use-player.ts';
import { TEXT } from '../text.ts';
import { GripChoice } from './grip-choice.tsx';
import { pointGrip } from './point-grips.ts';
import { shownPoints } from './skeleton-points.ts';
import type { Desk } from './use-desk.ts';

/** Chooses a point by its name and moves it without dragging. */
export function PointTools({ desk }: { desk: Desk }) {
  const { player, hands } = desk;
  const { shown, draft } = desk.reviewing;
  const { frame } = usePlayerState(player);
  const points = shownPoints(shown.series.points, draft.now.keypoints, frame);
  if (points.length === 0) return null;
  const grips = points.map(pointGrip);
  return <GripChoice label={TEXT.review.points.choose} {...{ grips, hands, player }} />;
}
