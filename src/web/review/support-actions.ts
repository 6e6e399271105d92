import type { SupportResult } from '../../analysis/result.ts';
import { stanceAt } from '../player/moments.ts';
import { TEXT } from '../text.ts';
import type { Workbench } from './workbench.ts';
import { isLeftOut, withBroughtBack, withLeftOut } from './edits.ts';

export interface SupportActions {
  readonly leaveOut: (support: SupportResult, reason: string) => void;
  /** Brings a support back, or says it can be left out with a reason. */
  readonly toggleSupport: () => SupportResult | null;
}

const WORDS = TEXT.review.news;

/** Leaving a support out, and taking it back. */
export function supportActions({ draft, shown, clock, news, frame, change }: Workbench): SupportActions {
  return {
    leaveOut: (support, reason) => {
      const corrections = withLeftOut(draft.now, support, reason, clock);
      if (corrections === null) news.say(WORDS.noContact);
      else change(corrections, WORDS.leftOut(TEXT.player.side[support.foot]));
    },
    toggleSupport: () => {
      const support = stanceAt(shown.supports, frame())?.support ?? null;
      if (support === null) news.say(WORDS.nothing);
      else if (isLeftOut(draft.now, support, clock))
        change(withBroughtBack(draft.now, support, clock), WORDS.broughtBack(TEXT.player.side[support.foot]));
      else if (support.initialContact === null) news.say(WORDS.noContact);
      else if (support.excluded !== null) news.say(WORDS.machineLeftOut(support.excluded));
      else return support;
      return null;
    },
  };
}
