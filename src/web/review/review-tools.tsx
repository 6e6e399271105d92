import { useEffect, useState } from 'react';
import type { EventName } from '../../analysis/corrections/corrections.ts';
import type { SupportResult } from '../../analysis/result.ts';
import { stanceAt } from '../player/moments.ts';
import { focusStage } from '../player/show-stage.ts';
import { usePlayerValue } from '../player/use-player.ts';
import { TEXT } from '../text.ts';
import type { Actions } from './actions.ts';
import { isLeftOut } from './edits.ts';
import { eventMeant } from './events.ts';
import { KeyButton } from './key-button.tsx';
import { PointTools } from './point-tools.tsx';
import { RangeMark } from './range-mark.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { StandingHint } from './standing-hint.tsx';
import { Timeline } from './timeline.tsx';
import type { Desk } from './use-desk.ts';
import { useToolKeys } from './use-tool-keys.ts';

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

/** What can be corrected at the picture shown: by key, by button, by hand. */
export function ReviewTools({ desk }: { desk: Desk }) {
  const { player, actions, news } = desk;
  const { shown: analysis, draft } = desk.reviewing;
  const frame = usePlayerValue(player, (state) => state.frame);
  const [asked, setAsked] = useState<SupportResult | null>(null);
  const toggle = (): void => {
    setAsked(actions.toggleSupport());
  };
  useToolKeys({ actions, player, analysis, toggle });
  // The button that began the review would keep the space bar to itself, and end it again.
  useEffect(focusStage, []);
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
