import { useSyncExternalStore } from 'react';
import type { PlayerState, VideoPlayer } from './video-player.ts';

export function usePlayerState(player: VideoPlayer): PlayerState {
  return useSyncExternalStore(player.subscribe, () => player.state);
}

/** Renders only when what is read from the state changes; `read` must give a plain value. */
export function usePlayerValue<T extends string | number | boolean | null>(
  player: VideoPlayer,
  read: (state: PlayerState) => T,
): T {
  return useSyncExternalStore(player.subscribe, () => read(player.state));
}
