import type { PlacedKeypoint } from '../../analysis/corrections/corrections.ts';
import { withPlacedKeypoint } from '../../analysis/corrections/edit-corrections.ts';
import { stanceAt } from '../player/moments.ts';
import { TEXT } from '../text.ts';
import { type Workbench, watchedStep } from './workbench.ts';
import { withStanding, withSwappedLegs } from './edits.ts';
import { runsWithin } from './events.ts';
import { pointName } from './skeleton-points.ts';

export interface BodyActions {
  /** Between two frames; false when they are refused. */
  readonly swapLegs: (one: number, other: number) => boolean;
  /** The runner stands still between two frames; false when they are refused. */
  readonly standsFrom: (one: number, other: number) => boolean;
  /** In place of where the detector, or a hand before, had it. */
  readonly placePoint: (point: PlacedKeypoint) => void;
}

const WORDS = TEXT.review.news;

/** Where the body is in the pictures. */
export function bodyActions({ draft, shown, clock, events, news, change }: Workbench): BodyActions {
  return {
    swapLegs: (one, other) => {
      const corrections = withSwappedLegs(draft.now, one, other);
      const { fromFrame, toFrame } = corrections.swappedLegs[corrections.swappedLegs.length - 1];
      change(corrections, WORDS.swapped(fromFrame + 1, toFrame + 1));
      return true;
    },
    standsFrom: (one, other) => {
      const corrections = withStanding(draft.now, one, other, clock);
      const refused = corrections !== null && runsWithin(events, one, other);
      if (corrections === null || refused) {
        news.say(corrections === null ? WORDS.standsShort : WORDS.standsRuns);
        return false;
      }
      change(corrections, WORDS.stands(Math.min(one, other) + 1, Math.max(one, other) + 1));
      return true;
    },
    placePoint: (point) => {
      const { name, frame: at } = point;
      const support = stanceAt(shown.supports, at)?.support;
      const step = support === undefined ? null : watchedStep(support, 'initialContact');
      const words = WORDS.placed(pointName(name), at + 1);
      change(withPlacedKeypoint(draft.now, point), words, step, `${name} ${at}`);
    },
  };
}
