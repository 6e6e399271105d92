import { useMemo, useState } from 'react';
import type { VideoPlayer } from '../player/video-player.ts';
import { withPlacedPoint, type Sketch } from './drawing.ts';
import { useGripHands, type GripHands } from './use-grip-hands.ts';

/** A drawing for a note, while it is being made. */
export interface Sketching {
  readonly sketch: Sketch | null;
  /** With the point that is just being dragged where it is now. */
  readonly shown: Sketch | null;
  readonly begin: (sketch: Sketch | null) => void;
  readonly hands: GripHands;
}

export function useSketching(player: VideoPlayer, picture: { widthPx: number; heightPx: number }): Sketching {
  const [sketch, begin] = useState<Sketch | null>(null);
  const hands = useGripHands(player, picture, (id, at) => {
    if (sketch !== null) begin(withPlacedPoint(sketch, Number(id), at));
  });
  const { moving } = hands;
  const shown = useMemo(() => {
    if (sketch === null || moving === null) return sketch;
    return withPlacedPoint(sketch, Number(moving.id), moving.at);
  }, [sketch, moving]);
  return { sketch, shown, begin, hands };
}
