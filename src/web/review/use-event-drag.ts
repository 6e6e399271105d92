import { useState, type PointerEvent } from 'react';
import { nearestFrame } from '../../report/frames/frame-plan.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import type { Actions } from './actions.ts';
import type { ShownEvent } from './events.ts';
import { pointerX, timeMsAt, type Place } from './timeline-place.ts';

interface Dragging {
  event: ShownEvent;
  place: Place;
  player: VideoPlayer;
  move: Actions['moveEvent'];
  /** While held the timeline stands still: it would run away from under the pointer. */
  hold: (held: boolean) => void;
}

/** An event on its way under a pointer; the video shows the picture it would be put in. */
export function useEventDrag({ event, place, player, move, hold }: Dragging) {
  const [dragged, setDragged] = useState<number | null>(null);
  const frameUnder = (pointer: PointerEvent<SVGElement>): number | null => {
    const box = pointer.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box === undefined) return null;
    return nearestFrame(place.timesMs, timeMsAt(pointerX(pointer, box), place.window)).index;
  };
  const letGo = (): void => {
    setDragged(null);
    hold(false);
  };
  return {
    dragged,
    begin: (pointer: PointerEvent<SVGElement>) => {
      pointer.stopPropagation();
      pointer.currentTarget.setPointerCapture(pointer.pointerId);
      setDragged(event.frame);
      hold(true);
    },
    follow: (pointer: PointerEvent<SVGElement>): void => {
      const frame = dragged === null ? null : frameUnder(pointer);
      if (frame === null || frame === dragged) return;
      setDragged(frame);
      player.goTo(frame);
    },
    end: () => {
      if (dragged !== null && dragged !== event.frame) move(event, dragged);
      letGo();
    },
    giveUp: letGo,
  };
}
