import { useMemo } from 'react';
import type { KeypointName } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import type { DrawMarks } from '../player/overlay-canvas.tsx';
import type { VideoPlayer } from '../player/video-player.ts';
import { actionsOf, type Actions } from './actions.ts';
import { marksOf } from './marks.ts';
import { useGripHands, type GripHands } from './use-grip-hands.ts';
import { useJudged } from './use-judged.ts';
import { useNews, type News } from './use-news.ts';
import { useReview, type Reviewing } from './use-review.ts';
import { useSketching, type Sketching } from './use-sketching.ts';

/** Everything the coach works with on one analysis; each part of the page takes of it what it shows. */
export interface Desk {
  /** Whether something can be corrected now. */
  readonly ready: boolean;
  readonly reviewing: Reviewing;
  readonly player: VideoPlayer;
  readonly news: News;
  readonly actions: Actions;
  /** On the points of the skeleton. */
  readonly hands: GripHands;
  readonly sketching: Sketching;
  readonly marks: DrawMarks;
  /** The analysis with all its errors and with the grades given by hand: for words, not for numbers. */
  readonly judged: Analysis;
  /** The steps as they are corrected, with the grades last known: a picture that follows a correction at once. */
  readonly pictured: Analysis;
}

/** @param correcting whether somebody wants to correct */
export function useDesk(report: string, automatic: Analysis, player: VideoPlayer, correcting: boolean): Desk {
  const reviewing = useReview(report, automatic, correcting);
  const { shown, whole, draft, settled, final } = reviewing;
  const news = useNews(settled ? shown : null, final);
  const actions = actionsOf(reviewing, player, news);
  const hands = useGripHands(player, automatic.clip, (name, [x, y], frame) => {
    actions.placePoint({ frame, name: name as KeypointName, x, y });
  });
  const sketching = useSketching(player, automatic.clip);
  const { keypoints, notes } = draft.now;
  const ready = correcting && !reviewing.pending && reviewing.input !== null && reviewing.review !== null;
  const sketch = ready ? sketching.shown : null;
  const marks = useMemo(() => marksOf({ keypoints, notes }, sketch), [keypoints, notes, sketch]);
  const judged = useJudged(reviewing);
  const pictured = useMemo(
    () => (shown === whole ? judged : { ...shown, faults: judged.faults }),
    [shown, whole, judged],
  );
  return { judged, pictured, reviewing, player, news, actions, hands, sketching, marks, ready };
}
