import { useEffect, useRef, useState } from 'react';
import type { EventName } from '../../analysis/corrections/corrections.ts';
import type { SupportResult } from '../../analysis/result.ts';
import { stanceAt } from '../player/moments.ts';
import { usePlayerValue } from '../player/use-player.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { TEXT } from '../text.ts';
import type { Actions } from './actions.ts';
import { isLeftOut } from './edits.ts';
import { eventMeant } from './events.ts';
import { PointTools } from './point-tools.tsx';
import { RangeMark } from './range-mark.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { StandingHint } from './standing-hint.tsx';
import { Timeline } from './timeline.tsx';
import type { Desk } from './use-desk.ts';
import { useReviewKeys, type ReviewKeys } from './use-review-keys.ts';

function KeyButton({ keyName, words, onClick }: { keyName: string; words: string; onClick: () => void }) {
  return (
    <button type="button" aria-keyshortcuts={keyName} onClick={onClick}>
      {words} <kbd aria-hidden="true">{keyName}</kbd>
    </button>
  );
}

function EventButton({ name, actions, frame }: { name: EventName; actions: Actions; frame: number }) {
  const meant = eventMeant(actions.events, name, frame);
  const event = TEXT.review.events[name];
  const words =
    meant === null
      ? TEXT.review.noEvent(event)
      : TEXT.review.setEvent(TEXT.player.side[meant.support.foot], event);
  return (
    <KeyButton
      keyName={name === 'initialContact' ? 'c' : 't'}
      words={words}
      onClick={() => {
        actions.setHere(name);
      }}
    />
  );
}

/** Keys that always find the newest actions, without listening anew for every picture. */
function useKeysOf(actions: Actions, player: VideoPlayer, toggle: () => void): void {
  const newest = useRef({ actions, player, toggle });
  useEffect(() => {
    newest.current = { actions, player, toggle };
  });
  const [keys] = useState<ReviewKeys>(() => ({
    ArrowLeft: () => {
      newest.current.player.step(-1);
    },
    ArrowRight: () => {
      newest.current.player.step(1);
    },
    c: () => {
      newest.current.actions.setHere('initialContact');
    },
    t: () => {
      newest.current.actions.setHere('toeOff');
    },
    u: () => {
      newest.current.actions.undo();
    },
    r: () => {
      newest.current.actions.redo();
    },
    x: () => {
      newest.current.toggle();
    },
    '[': () => {
      newest.current.actions.previousEvent();
    },
    ']': () => {
      newest.current.actions.nextEvent();
    },
  }));
  useReviewKeys(keys);
}

/** What can be corrected at the picture shown: by key, by button, by hand. */
export function ReviewTools({ desk }: { desk: Desk }) {
  const { player, actions, news } = desk;
  const { shown: analysis, draft } = desk.reviewing;
  const frame = usePlayerValue(player, (state) => state.frame);
  const [asked, setAsked] = useState<SupportResult | null>(null);
  const toggle = (): void => {
    setAsked(actions.toggleSupport());
  };
  useKeysOf(actions, player, toggle);
  const support = stanceAt(analysis.supports, frame)?.support ?? null;
  const isOut = support !== null && isLeftOut(draft.now, support, actions.clock);
  return (
    <div className="review-tools" role="group" aria-label={TEXT.review.toolbar}>
      <PointTools desk={desk} />
      <Timeline analysis={analysis} player={player} actions={actions} />
      <div className="actions">
        <KeyButton keyName="[" words={TEXT.review.previousEvent} onClick={actions.previousEvent} />
        <KeyButton keyName="]" words={TEXT.review.nextEvent} onClick={actions.nextEvent} />
        <EventButton name="initialContact" actions={actions} frame={frame} />
        <EventButton name="toeOff" actions={actions} frame={frame} />
        {support !== null && (
          <KeyButton
            keyName="x"
            words={isOut ? TEXT.review.bringBack(support.foot) : TEXT.review.leaveOut(support.foot)}
            onClick={toggle}
          />
        )}
        <RangeMark words={TEXT.review.swap} frame={frame} say={news.say} onRange={actions.swapLegs} />
        <RangeMark words={TEXT.review.standing} frame={frame} say={news.say} onRange={actions.standsFrom} />
        <KeyButton keyName="u" words={TEXT.review.undo} onClick={actions.undo} />
        <KeyButton keyName="r" words={TEXT.review.redo} onClick={actions.redo} />
      </div>
      <p className="hint">{TEXT.review.points.hint}</p>
      <p className="hint">{TEXT.review.timelineHint}</p>
      <StandingHint analysis={analysis} />
      <p className="hint keys">{TEXT.review.keys}</p>
      {asked !== null && (
        <ReasonDialog
          support={asked}
          onReason={(reason) => {
            actions.leaveOut(asked, reason);
            setAsked(null);
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}
