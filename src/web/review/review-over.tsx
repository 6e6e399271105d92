import { usePlayerValue } from '../player/use-player.ts';
import type { ViewBox } from '../player/view-box.ts';
import { TEXT } from '../text.ts';
import { DragGrips } from './drag-grips.tsx';
import { pointGrips } from './point-grips.ts';
import { shownPoints } from './skeleton-points.ts';
import { sketchGrips } from './drawing.ts';
import type { Desk } from './use-desk.ts';

function PointsOver({ desk, view }: { desk: Desk; view: ViewBox }) {
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

/** What can be taken by hand in the picture shown: a drawing that is being made, else the points of the skeleton. */
export function ReviewOver({ desk, view }: { desk: Desk; view: ViewBox }) {
  const { player, sketching, reviewing } = desk;
  const { sketch, hands } = sketching;
  const onSketch = usePlayerValue(player, ({ frame }) => frame === sketch?.frame);
  if (sketch === null || !onSketch) return <PointsOver desk={desk} view={view} />;
  return (
    <DragGrips
      label={TEXT.review.notes.onVideo}
      grips={sketchGrips(sketch.drawing)}
      {...{ hands, player, view, clip: reviewing.shown.clip }}
    />
  );
}
