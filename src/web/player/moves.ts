import type { KeyboardEvent } from 'react';
import { after, before, supportStarts, type Moment } from './moments.ts';
import type { VideoPlayer } from './video-player.ts';

/** Everything the player can be told, by button or by key. */
export interface Moves {
  toggle: () => void;
  previousFrame: () => void;
  nextFrame: () => void;
  previousMoment: () => void;
  nextMoment: () => void;
  previousSupport: () => void;
  nextSupport: () => void;
}

export function movesOf(player: VideoPlayer, moments: readonly Moment[]): Moves {
  const starts = supportStarts(moments);
  const jump = (to: Moment | null): void => {
    if (to !== null) player.goTo(to.frame);
  };
  return {
    toggle: () => {
      player.toggle();
    },
    previousFrame: () => {
      player.step(-1);
    },
    nextFrame: () => {
      player.step(1);
    },
    previousMoment: () => {
      jump(before(moments, player.state.target));
    },
    nextMoment: () => {
      jump(after(moments, player.state.target));
    },
    previousSupport: () => {
      jump(before(starts, player.state.target));
    },
    nextSupport: () => {
      jump(after(starts, player.state.target));
    },
  };
}

/** What each key moves. */
export const MOVE_KEYS = {
  ' ': 'toggle',
  ArrowLeft: 'previousFrame',
  ArrowRight: 'nextFrame',
  ArrowUp: 'previousMoment',
  ArrowDown: 'nextMoment',
  PageUp: 'previousSupport',
  PageDown: 'nextSupport',
} as const satisfies Readonly<Record<string, keyof Moves>>;
const KEYS: Readonly<Partial<Record<string, keyof Moves>>> = MOVE_KEYS;

/** Form controls keep their own keys. */
export function moveByKey(moves: Moves, event: KeyboardEvent): void {
  const target = event.target instanceof HTMLElement ? event.target.tagName : '';
  const isControl = ['INPUT', 'SELECT', 'TEXTAREA'].includes(target);
  const move = KEYS[event.key];
  if (move === undefined || isControl || (event.key === ' ' && target === 'BUTTON')) return;
  event.preventDefault();
  moves[move]();
}
