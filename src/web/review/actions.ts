import type { Corrections, EventName, PlacedKeypoint } from '../../analysis/corrections/corrections.ts';
import { withPlacedKeypoint } from '../../analysis/corrections/edit-corrections.ts';
import type { SupportResult } from '../../analysis/result.ts';
import { decimalText } from '../../report/number-text.ts';
import { stanceAt } from '../player/moments.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { TEXT } from '../text.ts';
import { measuresSame, redone, undone, withChange, type Draft } from './draft.ts';
import {
  isLeftOut,
  withBroughtBack,
  withEventAt,
  withLeftOut,
  withStanding,
  withSwappedLegs,
  type Clock,
} from './edits.ts';
import { eventMeant, keepsOrder, runsWithin, shownEvents, type ShownEvent } from './events.ts';
import type { StepWatched } from './news.ts';
import { pointName } from './skeleton-points.ts';
import type { News } from './use-news.ts';
import type { Reviewing } from './use-review.ts';

/** Everything a coach can do to the corrections, by button, key or hand. */
export interface Actions {
  readonly clock: Clock;
  readonly events: readonly ShownEvent[];
  readonly setHere: (event: EventName) => void;
  readonly moveEvent: (event: ShownEvent, frame: number) => void;
  readonly leaveOut: (support: SupportResult, reason: string) => void;
  /** Brings a support back, or says it can be left out with a reason. */
  readonly toggleSupport: () => SupportResult | null;
  readonly swapLegs: (one: number, other: number) => void;
  /** The runner stands still between two frames. */
  readonly standsFrom: (one: number, other: number) => void;
  /** In place of where the detector, or a hand before, had it. */
  readonly placePoint: (point: PlacedKeypoint) => void;
  readonly change: (corrections: Corrections, words: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly previousEvent: () => void;
  readonly nextEvent: () => void;
}

const WORDS = TEXT.review.news;
const MEASURE = { initialContact: 'landingDistanceBallM', toeOff: 'contactTimeMs' } as const;

export function clockOf({ input, automatic, shown }: Reviewing): Clock {
  const file = input?.keypoints.timesMs ?? automatic.series.timeMs.map((ms) => ms * automatic.clip.timeScale);
  const scale = input?.clip.timeScale ?? automatic.clip.timeScale;
  return {
    timesMs: file.map((ms) => (ms - file[0]) / scale),
    stretch: scale / shown.clip.timeScale,
  };
}

/** What the landing distance or, without a scale, the contact time of the step will be compared by. */
function watchedStep(support: SupportResult, event: EventName): StepWatched {
  const measure = MEASURE[event];
  const known = support.measures[measure].value !== null;
  return { support, measure: known ? measure : 'contactTimeMs' };
}

export function actionsOf(reviewing: Reviewing, player: VideoPlayer, news: News): Actions {
  const { draft, shown, setDraft } = reviewing;
  const clock = clockOf(reviewing);
  const events = shownEvents(shown.supports);
  const frame = (): number => player.state.frame;
  const apply = (next: Draft, words: string, step: StepWatched | null = null): void => {
    if (measuresSame(next.now, draft.now)) news.say(`${words}.`);
    else news.sayWithResult(words, shown, step);
    setDraft(next);
  };
  const change = (
    corrections: Corrections,
    words: string,
    step: StepWatched | null = null,
    joins: string | null = null,
  ): void => {
    apply(withChange(draft, corrections, joins), words, step);
  };
  const moveEvent = (one: ShownEvent, to: number): void => {
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
    change(
      corrections,
      WORDS.moved(side, name, Math.round(nowMs - one.timeMs)),
      watchedStep(one.support, one.event),
    );
  };
  const jump = (to: ShownEvent | undefined): void => {
    if (to !== undefined) player.goTo(to.frame);
  };
  return {
    clock,
    events,
    change,
    moveEvent,
    setHere: (event) => {
      const meant = eventMeant(events, event, frame());
      if (meant === null) news.say(WORDS.nothing);
      else moveEvent(meant, frame());
    },
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
    undo: () => {
      if (draft.past.length === 0) news.say(WORDS.noUndo);
      else apply(undone(draft), WORDS.undone);
    },
    redo: () => {
      if (draft.future.length === 0) news.say(WORDS.noRedo);
      else apply(redone(draft), WORDS.redone);
    },
    previousEvent: () => {
      jump(events.findLast((one) => one.frame < frame()));
    },
    nextEvent: () => {
      jump(events.find((one) => one.frame > frame()));
    },
  };
}

/** "1.20": seconds of a moment. */
export function secondsText(timeMs: number): string {
  return decimalText(timeMs / 1000, 2);
}
