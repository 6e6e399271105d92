import { useRef, type MouseEvent, type PointerEvent } from 'react';
import { subtract, type Vector } from '../../report/frames/vector.ts';
import { usePlayerState } from '../player/use-player.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import type { ViewBox } from '../player/view-box.ts';
import { clipPoint, gripInReach, gripLabel, REACH_PX, type Grip } from './grips.ts';
import { Magnifier } from './magnifier.tsx';
import type { GripHands } from './use-grip-hands.ts';

interface DragGripsProps {
  /** Names the group. */
  label: string;
  grips: readonly Grip[];
  hands: GripHands;
  player: VideoPlayer;
  view: ViewBox;
  clip: { widthPx: number };
}

/** A hand takes the grip where it touches it: the point does not jump under the finger. */
function useHold({ grips, hands, view }: DragGripsProps) {
  const held = useRef<{ id: string; offset: Vector } | null>(null);
  const end = (done: () => void) => (): void => {
    if (held.current === null) return;
    held.current = null;
    done();
  };
  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>): void => {
      const box = event.currentTarget.getBoundingClientRect();
      const at = clipPoint(event, box, view);
      const grip = gripInReach(grips, at, hands.chosen, box.width / view.width);
      if (grip === null || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { id: grip.id, offset: subtract(at, grip.at) };
      event.currentTarget.querySelector<SVGElement>(`[data-grip="${grip.id}"]`)?.focus();
    },
    // The nearest grip has the focus already; the browser would give it to the topmost.
    onMouseDown: (event: MouseEvent): void => {
      event.preventDefault();
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>): void => {
      if (held.current === null) return;
      const at = clipPoint(event, event.currentTarget.getBoundingClientRect(), view);
      hands.move(held.current.id, subtract(at, held.current.offset));
    },
    onPointerUp: end(hands.letGo),
    onPointerCancel: end(hands.giveUp),
  };
}

function percent(share: number): string {
  return `${100 * share}%`;
}

interface RingProps {
  grip: Grip;
  hands: GripHands;
  view: ViewBox;
  /** One grip of all is a stop of the tab key; the list of names leads to the others. */
  isStop: boolean;
}

function Ring({ grip, hands, view, isStop }: RingProps) {
  const place = {
    cx: percent((grip.at[0] - view.x) / view.width),
    cy: percent((grip.at[1] - view.y) / view.height),
  };
  const isChosen = grip.id === hands.chosen;
  return (
    <g
      className="ring"
      role="button"
      tabIndex={isStop ? 0 : -1}
      data-grip={grip.id}
      aria-pressed={isChosen}
      aria-label={gripLabel(grip)}
      onFocus={() => {
        hands.choose(grip.id);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') hands.giveUp();
        hands.press(grip, event);
      }}
      onKeyUp={hands.putDown}
      onBlur={hands.letGo}
    >
      <circle className="reach" {...place} r={REACH_PX} />
      <circle className="halo" {...place} r={isChosen ? 10 : 6} />
      <circle className="line" {...place} r={isChosen ? 10 : 6} />
    </g>
  );
}

/** A finger on a ring moves it and not the page. Browsers heed `touch-action` in a drawing only in part. */
function keepPageStill(rings: SVGSVGElement): () => void {
  const keep = (event: TouchEvent): void => {
    event.preventDefault();
  };
  rings.addEventListener('touchstart', keep, { passive: false });
  return () => {
    rings.removeEventListener('touchstart', keep);
  };
}

/** Grips over the picture shown while it stands still: for mouse, finger and keys. */
export function DragGrips(props: DragGripsProps) {
  const { label, grips, hands, player, view, clip } = props;
  const { frame, target, playing } = usePlayerState(player);
  const hold = useHold(props);
  if (playing || frame !== target) return null;
  const moving = hands.moving?.frame === frame ? hands.moving : null;
  const now = grips.map((grip) => (grip.id === moving?.id ? { ...grip, at: moving.at } : grip));
  const looked = hands.magnified === frame ? now.find(({ id }) => id === hands.chosen) : undefined;
  const stop = now.find(({ id }) => id === hands.chosen) ?? now.at(0);
  return (
    <>
      <svg ref={keepPageStill} className="rings" role="group" aria-label={label} {...hold}>
        {now.map((grip) => (
          <Ring key={grip.id} grip={grip} hands={hands} view={view} isStop={grip === stop} />
        ))}
      </svg>
      {looked !== undefined && <Magnifier at={looked.at} view={view} clip={clip} player={player} />}
    </>
  );
}
