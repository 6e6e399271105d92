import { useState, type KeyboardEvent } from 'react';
import { add, type Vector } from '../../report/frames/vector.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { nudgeOf, placeWithin, type Grip } from './grips.ts';

/** A grip on its way, before it is put down. */
interface Moving {
  readonly id: string;
  readonly at: Vector;
  readonly frame: number;
}

/** What hand and keys do to grips: by pointer on the picture, by key there and in the tools beside it. */
export interface GripHands {
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
  readonly moving: Moving | null;
  /** The frame in which a grip is looked at through the glass; null for none. */
  readonly magnified: number | null;
  readonly move: (id: string, at: Vector) => void;
  /** Puts down what moves; the glass stays for the next key. */
  readonly putDown: () => void;
  /** Puts down, and takes the glass away. */
  readonly letGo: () => void;
  readonly giveUp: () => void;
  /** Moves at once: a button. */
  readonly nudge: (grip: Grip, by: Vector) => void;
  /** True when the key was one of those that move. */
  readonly press: (grip: Grip, key: KeyboardEvent) => boolean;
}

/**
 * @param picture pixels of the clip, beyond which nothing is put
 * @param put is told where a grip was put down
 */
export function useGripHands(
  player: VideoPlayer,
  picture: { widthPx: number; heightPx: number },
  put: (id: string, at: Vector, frame: number) => void,
): GripHands {
  const [chosen, choose] = useState<string | null>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const [magnified, setMagnified] = useState<number | null>(null);
  const move = (id: string, at: Vector): void => {
    const { frame } = player.state;
    setMoving({ id, at: placeWithin(at, picture), frame });
    setMagnified(frame);
  };
  const putDown = (): void => {
    if (moving !== null && moving.frame === player.state.frame) put(moving.id, moving.at, moving.frame);
    setMoving(null);
  };
  return {
    ...{ chosen, choose, moving, magnified, move, putDown },
    letGo: () => {
      putDown();
      setMagnified(null);
    },
    giveUp: () => {
      setMoving(null);
      setMagnified(null);
    },
    nudge: ({ id, at }, by) => {
      const { frame } = player.state;
      put(id, placeWithin(add(at, by), picture), frame);
      setMagnified(frame);
    },
    press: ({ id, at }, key) => {
      const by = nudgeOf(key);
      if (by === null || key.ctrlKey || key.altKey || key.metaKey) return false;
      key.preventDefault();
      key.stopPropagation();
      move(id, add(at, by));
      return true;
    },
  };
}
