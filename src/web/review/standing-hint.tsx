import type { Analysis } from '../../analysis/result.ts';
import { TEXT } from '../text.ts';

/** What marking the standing runner is for and how to get a clip with one; or why the stretch marked is no use. */
export function StandingHint({ analysis }: { analysis: Analysis }) {
  const unreadable = analysis.quality.find(({ code }) => code === 'standing-unreadable');
  if (unreadable !== undefined) return <p className="hint wrong">{unreadable.message}</p>;
  const words =
    analysis.runner.ankleZero === 'standing' ? TEXT.review.standing.used : TEXT.review.standing.how;
  return <p className="hint">{words}</p>;
}
