import { useState } from 'react';
import type { Analysis } from '../../analysis/result.ts';
import { followAnother } from '../api/analyses.ts';
import { asApiError, type ApiError } from '../api/client.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { navigate } from '../route.ts';
import { hipsIn, type Place } from './runner-place.ts';

/** The choice of somebody else to follow. */
export interface RunnerPick {
  /** Null while nobody is being chosen. */
  readonly place: Place | null;
  readonly busy: boolean;
  readonly error: ApiError | null;
  readonly begin: () => void;
  readonly end: () => void;
  readonly moveTo: (place: Place) => void;
  /** Analyses the person at the place, in the picture shown, and goes to that report. */
  readonly follow: () => void;
}

function inPicture(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}

/**
 * @param analysis of the runner that is followed
 * @param allowed ends the choosing when it is taken away
 */
export function useRunnerPick(
  report: string,
  player: VideoPlayer,
  analysis: Analysis,
  allowed: boolean,
): RunnerPick {
  const [place, setPlace] = useState<Place | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const shown = allowed ? place : null;
  const moveTo = ({ x, y }: Place): void => {
    setPlace({ x: inPicture(x), y: inPicture(y) });
  };
  return {
    place: shown,
    busy,
    error,
    begin: () => {
      player.pause();
      setError(null);
      moveTo(hipsIn(analysis, player.state.frame));
    },
    end: () => {
      setPlace(null);
    },
    moveTo,
    follow: () => {
      if (shown === null) return;
      setBusy(true);
      setError(null);
      followAnother(report, { ...shown, timeMs: player.timesMs[player.state.frame] }).then(
        ({ analysis }) => {
          navigate({ view: 'analysis', id: analysis.id });
        },
        (failure: unknown) => {
          setBusy(false);
          setError(asApiError(failure));
        },
      );
    },
  };
}
