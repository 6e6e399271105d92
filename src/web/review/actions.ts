import type { Corrections } from '../../analysis/corrections/corrections.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { TEXT } from '../text.ts';
import { workbenchOf } from './workbench.ts';
import { bodyActions, type BodyActions } from './body-actions.ts';
import { redone, undone } from './draft.ts';
import type { Clock } from './edits.ts';
import { eventActions, type EventActions } from './event-actions.ts';
import type { ShownEvent } from './events.ts';
import { supportActions, type SupportActions } from './support-actions.ts';
import type { News } from './use-news.ts';
import type { Reviewing } from './use-review.ts';

/** Everything a coach can do to the corrections, by button, key or hand. */
export interface Actions extends EventActions, SupportActions, BodyActions {
  readonly clock: Clock;
  readonly events: readonly ShownEvent[];
  readonly change: (corrections: Corrections, words: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const WORDS = TEXT.review.news;

export function actionsOf(reviewing: Reviewing, player: VideoPlayer, news: News): Actions {
  const workbench = workbenchOf(reviewing, player, news);
  const { draft, clock, events, change, apply } = workbench;
  return {
    clock,
    events,
    change,
    ...eventActions(workbench),
    ...supportActions(workbench),
    ...bodyActions(workbench),
    undo: () => {
      if (draft.past.length === 0) news.say(WORDS.noUndo);
      else apply(undone(draft), WORDS.undone);
    },
    redo: () => {
      if (draft.future.length === 0) news.say(WORDS.noRedo);
      else apply(redone(draft), WORDS.redone);
    },
  };
}
