import { useMemo } from 'react';
import { compareAnalyses } from '../../analysis/comparison/compare-analyses.ts';
import type { Analysis } from '../../analysis/result.ts';
import { analysisPath } from '../api/analyses.ts';
import { Link } from '../link.tsx';
import { Loading } from '../messages.tsx';
import { VideoPlayer } from '../player/video-player.ts';
import { Problems } from '../review/review-bar.tsx';
import { useJudged } from '../review/use-judged.ts';
import { useReview, type Reviewing } from '../review/use-review.ts';
import { TEXT } from '../text.ts';
import { ChangeList } from './change-list.tsx';
import { CompareHead } from './compare-head.tsx';
import { FaultTable } from './fault-table.tsx';
import { MeasureTable } from './measure-table.tsx';
import { PairedVideos } from './paired-videos.tsx';
import { both, type Both, type Finding } from './role.ts';
import { Warnings } from './warnings.tsx';

/**
 * Which result holds is known once the stored corrections are, or could not be had. The rough errors of a few draws
 * would give verdicts that change a moment later.
 */
function isSettled({ review, error, final, computed }: Reviewing): boolean {
  return error !== null || computed.failure !== null || (review !== null && final);
}

function Results({ before, after }: Both<Analysis>) {
  const comparison = useMemo(() => compareAnalyses(before, after), [before, after]);
  return (
    <>
      <Warnings warnings={comparison.warnings} />
      <ChangeList comparison={comparison} />
      <FaultTable faults={comparison.faults} />
      <MeasureTable comparison={comparison} />
    </>
  );
}

/** Two finished analyses side by side, as the machine made them or as a coach corrected them. */
export function ComparePage({ before, after }: Both<Finding>) {
  const [beforeTimes, afterTimes] = [before.result.frameTimesMs, after.result.frameTimesMs];
  const reviews: Both<Reviewing> = {
    before: useReview(analysisPath(before.record.id), before.result.analysis, false),
    after: useReview(analysisPath(after.record.id), after.result.analysis, false),
  };
  const [first, second] = [reviews.before.shown, reviews.after.shown];
  const analyses = useMemo(() => ({ before: first, after: second }), [first, second]);
  const players = useMemo(
    () => ({ before: new VideoPlayer(beforeTimes), after: new VideoPlayer(afterTimes) }),
    [beforeTimes, afterTimes],
  );
  const settled = isSettled(reviews.before) && isSettled(reviews.after);
  const judged: Both<Analysis> = { before: useJudged(reviews.before), after: useJudged(reviews.after) };
  const ids = both((role) => ({ before, after })[role].record.id);
  return (
    <>
      <p>
        <Link to={{ view: 'compare', before: ids.after, after: ids.before }}>{TEXT.compare.exchange}</Link>
      </p>
      <Problems reviewing={reviews.before} />
      <Problems reviewing={reviews.after} />
      <PairedVideos ids={ids} analyses={analyses} players={players}>
        {(role) => (
          <CompareHead
            role={role}
            record={{ before, after }[role].record}
            analysis={analyses[role]}
            reviewing={reviews[role]}
          />
        )}
      </PairedVideos>
      {settled ? <Results {...judged} /> : <Loading what={TEXT.review.computing} />}
    </>
  );
}
