import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Analysis, SupportResult } from '../../analysis/result.ts';
import { nearestFrame } from '../../report/frames/frame-plan.ts';
import { windowAt, type TimeWindow } from '../charts/time-series.ts';
import { stanceAt } from '../player/moments.ts';
import { usePlayerValue } from '../player/use-player.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { TEXT } from '../text.ts';
import { secondsText } from '../seconds-text.ts';
import type { Actions } from './actions.ts';
import type { ShownEvent } from './events.ts';
import { LEFT, pointerX, timeMsAt, WIDTH, withinX, xOf, type Place } from './timeline-place.ts';
import { useEventDrag } from './use-event-drag.ts';

const HEIGHT = 112;
const BAR_HEIGHT = 36;
const LANES = { left: 12, right: 58 } as const;
/** Wide enough for a finger. */
const GRIP = 24;
const WINDOW_S = 2;

function Bar({ support, inView, place }: { support: SupportResult; inView: boolean; place: Place }) {
  const { timesMs, window } = place;
  const start = xOf(support.initialContact?.timeMs ?? 0, window);
  const end = xOf(support.toeOff?.timeMs ?? timesMs[timesMs.length - 1], window);
  const [from, to] = [Math.max(start, LEFT), Math.min(end, WIDTH)];
  if (to <= from) return null;
  const y = LANES[support.foot];
  const counts = support.excluded === null;
  return (
    <g className={`bar-of ${support.foot} ${inView ? 'in-view' : ''} ${counts ? '' : 'left-out'}`}>
      <rect x={from} y={y} width={to - from} height={BAR_HEIGHT} rx={3} />
      {!counts && <path d={`M${from} ${y + BAR_HEIGHT}L${to} ${y}M${from} ${y}L${to} ${y + BAR_HEIGHT}`} />}
    </g>
  );
}

interface HandleProps {
  event: ShownEvent;
  /** Within the support in view: reached by the keyboard. */
  inView: boolean;
  place: Place;
  player: VideoPlayer;
  move: Actions['moveEvent'];
  hold: (held: boolean) => void;
}

const STEPS: Readonly<Partial<Record<string, number>>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
};

/** An end of a bar: a slider over the pictures of the clip. */
function Handle(props: HandleProps) {
  const { event, inView, place, player, move } = props;
  const drag = useEventDrag(props);
  const { support, event: name, frame } = event;
  const at = xOf(drag.dragged === null ? event.timeMs : place.timesMs[drag.dragged], place.window);
  const x = withinX(at);
  // One that is held stays at the edge: gone, it could not be let go of.
  if (drag.dragged === null && x !== at) return null;
  const press = (key: KeyboardEvent): void => {
    const step = STEPS[key.key];
    if (step === undefined) return;
    key.preventDefault();
    key.stopPropagation();
    const to = Math.min(Math.max(frame + step, 0), place.timesMs.length - 1);
    player.goTo(to);
    move(event, to);
  };
  const y = LANES[support.foot];
  // Each grip lies outside its bar, so that the two of a short support do not cover each other.
  const grip = name === 'initialContact' ? x - GRIP + 6 : x - 6;
  return (
    <g
      className={`event-handle ${support.foot}`}
      role="slider"
      tabIndex={inView ? 0 : -1}
      aria-label={TEXT.review.handle(
        TEXT.player.side[support.foot],
        TEXT.review.events[name],
        secondsText(event.timeMs),
      )}
      aria-valuemin={1}
      aria-valuemax={place.timesMs.length}
      aria-valuenow={frame + 1}
      aria-valuetext={TEXT.review.handleValue(frame + 1)}
      onKeyDown={press}
      onPointerDown={drag.begin}
      onPointerMove={drag.follow}
      onPointerUp={drag.end}
      onPointerCancel={drag.giveUp}
    >
      <rect className="grip" x={grip} y={y - 4} width={GRIP} height={BAR_HEIGHT + 8} />
      <line x1={x} x2={x} y1={y - 4} y2={y + BAR_HEIGHT + 4} />
      <circle cx={x} cy={y + BAR_HEIGHT / 2} r={5} />
    </g>
  );
}

interface TimelineProps {
  analysis: Analysis;
  player: VideoPlayer;
  actions: Actions;
}

/** The supports around the picture shown, left above right; the ends of the bars can be moved. */
export function Timeline({ analysis, player, actions }: TimelineProps) {
  const svg = useRef<SVGSVGElement>(null);
  const frame = usePlayerValue(player, (state) => state.frame);
  const timesMs = analysis.series.timeMs;
  const timeMs = timesMs.at(frame) ?? 0;
  const [held, setHeld] = useState<TimeWindow | null>(null);
  const window = held ?? windowAt(timeMs / 1000, WINDOW_S);
  const place = { window, timesMs };
  const hold = (holds: boolean): void => {
    setHeld(holds ? window : null);
  };
  const inView = stanceAt(analysis.supports, frame)?.support.index;
  const go = (pointer: PointerEvent): void => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined) return;
    player.goTo(nearestFrame(timesMs, timeMsAt(pointerX(pointer, box), window)).index);
  };
  return (
    <svg
      ref={svg}
      className="review-timeline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label={TEXT.review.timeline}
      onPointerDown={go}
    >
      {(['left', 'right'] as const).map((side) => (
        <text key={side} x={2} y={LANES[side] + BAR_HEIGHT / 2 + 5}>
          {TEXT.player.side[side][0]}
        </text>
      ))}
      {analysis.supports.map((support) => (
        <Bar key={support.index} support={support} inView={support.index === inView} place={place} />
      ))}
      <line className="now" x1={xOf(timeMs, window)} x2={xOf(timeMs, window)} y1={2} y2={98} />
      {actions.events.map((event) => (
        <Handle
          key={`${event.support.index} ${event.event}`}
          event={event}
          inView={event.support.index === inView}
          place={place}
          player={player}
          move={actions.moveEvent}
          hold={hold}
        />
      ))}
      <text x={LEFT} y={110}>{`${window.startS} s`}</text>
      <text x={WIDTH} y={110} textAnchor="end">{`${window.endS} s`}</text>
    </svg>
  );
}
