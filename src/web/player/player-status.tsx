import type { Analysis } from '../../analysis/result.ts';
import { TEXT } from '../text.ts';
import { stanceAt, type Moment } from './moments.ts';
import { usePlayerState } from './use-player.ts';
import type { VideoPlayer } from './video-player.ts';

interface PlayerStatusProps {
  analysis: Analysis;
  player: VideoPlayer;
  moments: readonly Moment[];
}

function statusAt(analysis: Analysis, moments: readonly Moment[], frame: number): string {
  const here = moments.filter((moment) => moment.frame === frame);
  if (here.length > 0) {
    const names = here.map(({ event }) => TEXT.player.moments[event]).join(', ');
    return TEXT.player.atMoment(TEXT.player.side[here[0].foot], names);
  }
  const stance = stanceAt(analysis.supports, frame);
  return stance?.onGround === true
    ? TEXT.player.inSupport(TEXT.player.side[stance.foot])
    : TEXT.player.inFlight;
}

/** What the picture shows, in words; read out when the video stands still. */
export function PlayerStatus({ analysis, player, moments }: PlayerStatusProps) {
  const { frame, playing } = usePlayerState(player);
  return (
    <p className="player-status" aria-live={playing ? 'off' : 'polite'}>
      {statusAt(analysis, moments, frame)}
    </p>
  );
}
