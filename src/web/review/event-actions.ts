import type { EventName } from '../../analysis/corrections/corrections.ts';
import { TEXT } from '../text.ts';
import { type Workbench, watchedStep } from './workbench.ts';
import { withEventAt } from './edits.ts';
import { eventMeant, keepsOrder, type ShownEvent } from './events.ts';

export interface EventActions {
  readonly setHere: (event: EventName) => void;
  readonly moveEvent: (event: ShownEvent, frame: number) => void;
  readonly previousEvent: () => void;
  readonly nextEvent: () => void;
}

const WORDS = TEXT.review.news;

/** Contacts and toe-offs: finding them, and putting them elsewhere. */
export function eventActions(workbench: Workbench): EventActions {
  const { events, frame, target, goTo, news } = workbench;
  const jump = (to: ShownEvent | undefined): void => {
    if (to !== undefined) goTo(to.frame);
  };
  return {
    moveEvent: (one, to) => {
      moveEvent(workbench, one, to);
    },
    setHere: (event) => {
      const meant = eventMeant(events, event, frame());
      if (meant === null) news.say(WORDS.nothing);
      else moveEvent(workbench, meant, frame());
    },
    previousEvent: () => {
      jump(events.findLast((one) => one.frame < target()));
    },
    nextEvent: () => {
      jump(events.find((one) => one.frame > target()));
    },
  };
}

function moveEvent({ draft, clock, news, change }: Workbench, one: ShownEvent, to: number): void {
  const side = TEXT.player.side[one.support.foot];
  const name = TEXT.review.events[one.event];
  if (to === one.frame) {
    news.say(WORDS.back(side, name));
    return;
  }
  if (!keepsOrder(one, to)) {
    news.say(WORDS.order);
    return;
  }
  const corrections = withEventAt(draft.now, one, to, clock);
  const nowMs = (corrections.events.at(-1)?.correctedMs ?? 0) * clock.stretch;
  const words = WORDS.moved(side, name, to - one.frame, Math.round(nowMs - one.timeMs));
  change(corrections, words, watchedStep(one.support, one.event));
}
