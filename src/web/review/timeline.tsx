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

const WIDTH = 400;
const HEIGHT = 112;
const LEFT = 18;
const BAR_HEIGHT = 36;
const LANES = { left: 12, right: 58 } as const;
/** Wide enough for a finger. */
const GRIP = 24;
const WINDOW_S = 2;

function xOf(timeMs: number, { startS, endS }: TimeWindow): number {
  return LEFT + ((WIDTH - LEFT) * (timeMs / 1000 - startS)) / (endS - startS);
}

function timeMsAt(x: number, { startS, endS }: TimeWindow): number {
  const share = Math.min(Math.max((x - LEFT) / (WIDTH - LEFT), 0), 1);
  return 1000 * (startS + share * (endS - startS));
}

interface Place {
  window: TimeWindow;
  timesMs: readonly number[];
}

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
}

const STEPS: Readonly<Partial<Record<string, number>>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
};

function useDrag({ event, place, player, move }: HandleProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const frameUnder = (pointer: PointerEvent<SVGElement>): number | null => {
    const box = pointer.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box === undefined) return null;
    const x = ((pointer.clientX - box.left) / box.width) * WIDTH;
    return nearestFrame(place.timesMs, timeMsAt(x, place.window)).index;
  };
  const follow = (pointer: PointerEvent<SVGElement>): void => {
    const frame = dragged === null ? null : frameUnder(pointer);
    if (frame === null || frame === dragged) return;
    setDragged(frame);
    player.goTo(frame);
  };
  return {
    dragged,
    begin: (pointer: PointerEvent<SVGElement>) => {
      pointer.stopPropagation();
      pointer.currentTarget.setPointerCapture(pointer.pointerId);
      setDragged(event.frame);
    },
    follow,
    end: () => {
      if (dragged !== null && dragged !== event.frame) move(event, dragged);
      setDragged(null);
    },
    giveUp: () => {
      setDragged(null);
    },
  };
}

/** An end of a bar: a slider over the pictures of the clip. */
function Handle(props: HandleProps) {
  const { event, inView, place, player, move } = props;
  const drag = useDrag(props);
  const { support, event: name, frame } = event;
  const x = xOf(drag.dragged === null ? event.timeMs : place.timesMs[drag.dragged], place.window);
  if (x < LEFT || x > WIDTH) return null;
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
  const place = { window: windowAt(timeMs / 1000, WINDOW_S), timesMs };
  const inView = stanceAt(analysis.supports, frame)?.support.index;
  const go = (pointer: PointerEvent): void => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined) return;
    const x = ((pointer.clientX - box.left) / box.width) * WIDTH;
    player.goTo(nearestFrame(timesMs, timeMsAt(x, place.window)).index);
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
      <line className="now" x1={xOf(timeMs, place.window)} x2={xOf(timeMs, place.window)} y1={2} y2={98} />
      {actions.events.map((event) => (
        <Handle
          key={`${event.support.index} ${event.event}`}
          event={event}
          inView={event.support.index === inView}
          place={place}
          player={player}
          move={actions.moveEvent}
        />
      ))}
      <text x={LEFT} y={110}>{`${place.window.startS} s`}</text>
      <text x={WIDTH} y={110} textAnchor="end">{`${place.window.endS} s`}</text>
    </svg>
  );
}
