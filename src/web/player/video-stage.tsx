import { useEffect, useRef, type ReactNode } from 'react';
import type { ClipInfo } from '../../analysis/result.ts';
import { TEXT } from '../text.ts';
import { usePlayerValue } from './use-player.ts';
import type { VideoPlayer } from './video-player.ts';

interface VideoStageProps {
  source: string;
  clip: ClipInfo;
  player: VideoPlayer;
  /** What lies over the picture, each as large as it. */
  children: ReactNode;
}

/** The video in the shape of its clip, and what is laid over it. */
export function VideoStage({ source, clip, player, children }: VideoStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const playable = usePlayerValue(player, (state) => state.playable);
  useEffect(() => (video.current === null ? undefined : player.attach(video.current)), [player]);
  useEffect(() => {
    // Set by script: the page's policy forbids style attributes in markup.
    stage.current?.style.setProperty('--clip-width', String(clip.widthPx));
    stage.current?.style.setProperty('--clip-height', String(clip.heightPx));
  }, [clip]);
  return (
    <>
      <div className="stage" ref={stage}>
        <video
          ref={video}
          src={source}
          muted
          playsInline
          preload="auto"
          aria-label={TEXT.player.title}
          onClick={() => {
            player.toggle();
          }}
        />
        {children}
      </div>
      {!playable && <p className="note">{TEXT.player.noVideo}</p>}
    </>
  );
}
