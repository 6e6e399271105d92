import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { PHASE_RANGE } from './phase.ts';

export interface Phase {
  /** In percent of the support. */
  readonly pct: number;
  readonly playing: boolean;
  /** Against real time. */
  readonly rate: number;
  /** Stops there. */
  readonly goTo: (pct: number) => void;
  readonly toggle: () => void;
  readonly setRate: (rate: number) => void;
}

/** The phase after a time; begins anew at the end. */
function moved(pct: number, byPct: number): number {
  const next = pct + byPct;
  return next > PHASE_RANGE.to ? PHASE_RANGE.from : next;
}

function usePlaying(playing: boolean, pctPerMs: number, setPct: Dispatch<SetStateAction<number>>): void {
  useEffect(() => {
    if (!playing) return undefined;
    let last: number | null = null;
    let request = 0;
    const tick = (nowMs: number): void => {
      const byPct = pctPerMs * (nowMs - (last ?? nowMs));
      last = nowMs;
      setPct((pct) => moved(pct, byPct));
      request = requestAnimationFrame(tick);
    };
    request = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(request);
    };
  }, [playing, pctPerMs, setPct]);
}

/**
 * The phase both videos are at. It runs by itself when played, again and again: the videos follow it picture by
 * picture, so that neither can run ahead of the other.
 * @param durationMs how long the support takes in real time
 */
export function usePhase(durationMs: number): Phase {
  const [pct, setPct] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [rate, setRate] = useState(0.125);
  usePlaying(playing, (100 * rate) / durationMs, setPct);
  return {
    pct,
    playing,
    rate,
    setRate,
    goTo: (to) => {
      setPlaying(false);
      setPct(Math.min(Math.max(to, PHASE_RANGE.from), PHASE_RANGE.to));
    },
    toggle: () => {
      setPlaying((was) => !was);
    },
  };
}
