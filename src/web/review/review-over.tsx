import { usePlayerValue } from '../player/use-player.ts';
import type { ViewBox } from '../player/view-box.ts';
import { TEXT } from '../text.ts';
import { DragGrips } from './drag-grips.tsx';
import { pointGrips } from './point-grips.ts';
import { shownPoints } from './skeleton-points.ts';
import type { Desk } from './use-desk.ts';

/** What can be taken by hand in the picture shown: the points of the skeleton. */
export function ReviewOver({ desk, view }: { desk: Desk; view: ViewBox }) {
  const { player, hands, reviewing } = desk;
  const { shown, draft } = reviewing;
  const frame = usePlayerValue(player, (state) => state.frame);
  const points = shownPoints(shown.series.points, draft.now.keypoints, frame);
  return (
    <DragGrips
      label={TEXT.review.points.onVideo}
      grips={pointGrips(points, hands.chosen)}
      {...{ hands, player, view, clip: shown.clip }}
    />
  );
}
