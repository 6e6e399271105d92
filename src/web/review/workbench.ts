import type { Corrections, EventName } from '../../analysis/corrections/corrections.ts';
import type { Analysis, SupportResult } from '../../analysis/result.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { measuresSame, withChange, type Draft } from './draft.ts';
import type { Clock } from './edits.ts';
import { shownEvents, type ShownEvent } from './events.ts';
import type { StepWatched } from './news.ts';
import type { News } from './use-news.ts';
import type { Reviewing } from './use-review.ts';

/** What an action works on, and how it makes a change. */
export interface Workbench {
  readonly draft: Draft;
  readonly shown: Analysis;
  readonly clock: Clock;
  readonly events: readonly ShownEvent[];
  readonly news: News;
  /** The picture shown now. */
  readonly frame: () => number;
  /** The picture asked for last, while the video still looks for it: from where the next jump leads on. */
  readonly target: () => number;
  readonly goTo: (frame: number) => void;
  /** Says what was done and, where it changes a number, what to. */
  readonly apply: (next: Draft, words: string, step?: StepWatched | null) => void;
  /** @param joins changes of the same name are undone as one */
  readonly change: (
    corrections: Corrections,
    words: string,
    step?: StepWatched | null,
    joins?: string | null,
  ) => void;
}

const MEASURE = { initialContact: 'landingDistanceBallM', toeOff: 'contactTimeMs' } as const;

function clockOf({ input, automatic, shown }: Reviewing): Clock {
  const file = input?.keypoints.timesMs ?? automatic.series.timeMs.map((ms) => ms * automatic.clip.timeScale);
  const scale = input?.clip.timeScale ?? automatic.clip.timeScale;
  return {
    timesMs: file.map((ms) => (ms - file[0]) / scale),
    stretch: scale / shown.clip.timeScale,
  };
}

/** What the landing distance or, without a scale, the contact time of the step will be compared by. */
export function watchedStep(support: SupportResult, event: EventName): StepWatched {
  const measure = MEASURE[event];
  const known = support.measures[measure].value !== null;
  return { support, measure: known ? measure : 'contactTimeMs' };
}

export function workbenchOf(reviewing: Reviewing, player: VideoPlayer, news: News): Workbench {
  const { draft, shown, whole, setDraft } = reviewing;
  const apply: Workbench['apply'] = (next, words, step = null) => {
    if (measuresSame(next.now, draft.now)) news.say(`${words}.`);
    else news.sayWithResult(words, { shown, whole }, step);
    setDraft(next);
  };
  return {
    draft,
    shown,
    clock: clockOf(reviewing),
    events: shownEvents(shown.supports),
    news,
    frame: () => player.state.frame,
    target: () => player.state.target,
    goTo: (frame) => {
      player.goTo(frame);
    },
    apply,
    change: (corrections, words, step = null, joins = null) => {
      apply(withChange(draft, corrections, joins), words, step);
    },
  };
}
