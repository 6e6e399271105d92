import { useEffect, useMemo, useRef, useState } from 'react';
import type { Analysis } from '../../analysis/result.ts';
import { momentsIn } from '../player/moments.ts';
import { MOVE_KEYS, movesOf, type Moves } from '../player/moves.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import type { Actions } from './actions.ts';
import { useReviewKeys, type ReviewKeys } from './use-review-keys.ts';

interface Tools {
  readonly actions: Actions;
  /** Leaves the support in view out, or brings it back. */
  readonly toggle: () => void;
}

const TOOL_KEYS: Readonly<Record<string, (tools: Tools) => void>> = {
  c: ({ actions }) => {
    actions.setHere('initialContact');
  },
  t: ({ actions }) => {
    actions.setHere('toeOff');
  },
  u: ({ actions }) => {
    actions.undo();
  },
  r: ({ actions }) => {
    actions.redo();
  },
  x: ({ toggle }) => {
    toggle();
  },
  '[': ({ actions }) => {
    actions.previousEvent();
  },
  ']': ({ actions }) => {
    actions.nextEvent();
  },
};

/** Keys that always find the newest actions, without listening anew for every picture. */
function keysOf(newest: { readonly current: Tools & { readonly moves: Moves } }): ReviewKeys {
  const corrects = Object.entries(TOOL_KEYS).map(([key, press]): [string, () => void] => [
    key,
    () => {
      press(newest.current);
    },
  ]);
  const moves = Object.entries(MOVE_KEYS).map(([key, move]): [string, () => void] => [
    key,
    () => {
      newest.current.moves[move]();
    },
  ]);
  return Object.fromEntries([...corrects, ...moves]);
}

/** While something is corrected its keys, and those of the player, work without the focus being there. */
export function useToolKeys({
  actions,
  toggle,
  player,
  analysis,
}: Tools & { player: VideoPlayer; analysis: Analysis }): void {
  const moves = useMemo(() => movesOf(player, momentsIn(analysis)), [player, analysis]);
  const newest = useRef({ actions, toggle, moves });
  useEffect(() => {
    newest.current = { actions, toggle, moves };
  });
  const [keys] = useState<ReviewKeys>(() => keysOf(newest));
  useReviewKeys(keys);
}
