import { useEffect, useRef, type ReactNode } from 'react';
import type { ClipInfo } from '../../analysis/result.ts';
import { TEXT } from '../text.ts';
import { usePlayerValue } from './use-player.ts';
import type { VideoPlayer } from './video-player.ts';
import type { ViewBox } from './view-box.ts';

interface VideoStageProps {
  source: string;
  clip: ClipInfo;
  player: VideoPlayer;
  view: ViewBox;
  /** What the video is called. */
  label?: string;
  /** What a click in the picture does; plays and stops this video if not said. */
  toggle?: () => void;
  /** What lies over the picture, each as large as it. */
  children: ReactNode;
}

/** Set by script: the page's policy forbids style attributes in markup. */
function placeVideo(stage: HTMLElement, clip: ClipInfo, view: ViewBox): void {
  const properties = {
    '--view-width': view.width,
    '--view-height': view.height,
    '--video-left': -view.x / view.width,
    '--video-top': -view.y / view.height,
    '--video-width': clip.widthPx / view.width,
    '--video-height': clip.heightPx / view.height,
  };
  for (const [name, value] of Object.entries(properties)) stage.style.setProperty(name, String(value));
}

/** The video, or a part of its picture, in its own shape, and what is laid over it. */
export function VideoStage(props: VideoStageProps) {
  const { source, clip, player, view, label = TEXT.player.title, toggle, children } = props;
  const stage = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const playable = usePlayerValue(player, (state) => state.playable);
  useEffect(() => (video.current === null ? undefined : player.attach(video.current)), [player]);
  useEffect(() => {
    if (stage.current !== null) placeVideo(stage.current, clip, view);
  }, [clip, view]);
  return (
    <>
      {/* A click in the picture gives it the focus, and so the keys to the player. */}
      <div className="stage" ref={stage} role="group" aria-label={label} tabIndex={-1}>
        <video
          ref={video}
          src={source}
          muted
          playsInline
          preload="auto"
          aria-label={label}
          onClick={() => {
            if (toggle === undefined) player.toggle();
            else toggle();
          }}
        />
        {children}
      </div>
      {!playable && <p className="note">{TEXT.player.noVideo}</p>}
    </>
  );
}
