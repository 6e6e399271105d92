import type { PlacedKeypoint } from '../../analysis/corrections/corrections.ts';
import { withPlacedKeypoint } from '../../analysis/corrections/edit-corrections.ts';
import { stanceAt } from '../player/moments.ts';
import { TEXT } from '../text.ts';
import { type Workbench, watchedStep } from './workbench.ts';
import { withStanding, withSwappedLegs } from './edits.ts';
import { runsWithin } from './events.ts';
import { pointName } from './skeleton-points.ts';

export interface BodyActions {
  readonly swapLegs: (one: number, other: number) => void;
  /** The runner stands still between two frames. */
  readonly standsFrom: (one: number, other: number) => void;
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
    },
    standsFrom: (one, other) => {
      const corrections = withStanding(draft.now, one, other, clock);
      if (corrections === null) news.say(WORDS.standsShort);
      else if (runsWithin(events, one, other)) news.say(WORDS.standsRuns);
      else change(corrections, WORDS.stands(Math.min(one, other) + 1, Math.max(one, other) + 1));
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
