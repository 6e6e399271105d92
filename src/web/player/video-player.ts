import { clampFrame, frameAt, seekTimeMs } from './frame-times.ts';

export interface PlayerState {
  /** The picture that is shown, 0-based in decode order. */
  readonly frame: number;
  /** The picture asked for: another one only while the video still looks for it. */
  readonly target: number;
  readonly playing: boolean;
  /** Against the speed of the file. */
  readonly rate: number;
  /** False when the browser cannot show the clip. */
  readonly playable: boolean;
}

type Listener = () => void;

/**
 * A video addressed by frames. What it says is shown is the picture on the screen, not the one asked for, so that
 * what is drawn over it belongs to it.
 */
export class VideoPlayer {
  readonly timesMs: readonly number[];
  private now: PlayerState = { frame: 0, target: 0, playing: false, rate: 1, playable: true };
  private video: HTMLVideoElement | null = null;
  private readonly listeners = new Set<Listener>();
  /** The frame asked for while the video still looks for it. */
  private wanted: number | null = null;
  /** Media time of the first frame: not 0 where sound begins first. */
  private zeroS = 0;

  /** @param timesMs presentation times of the frames, after the first */
  constructor(timesMs: readonly number[]) {
    this.timesMs = timesMs;
  }

  get state(): PlayerState {
    return this.now;
  }

  /** What the screen shows, to be drawn elsewhere; null without a video that can be shown. */
  get picture(): HTMLVideoElement | null {
    return this.now.playable && (this.video?.videoWidth ?? 0) > 0 ? this.video : null;
  }

  readonly subscribe = (listener: Listener): Listener => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** @returns lets go of the video */
  attach(video: HTMLVideoElement): () => void {
    const control = new AbortController();
    const on = (name: string, hear: () => void): void => {
      video.addEventListener(name, hear, { signal: control.signal });
    };
    this.video = video;
    video.playbackRate = this.now.rate;
    on('play', () => {
      this.set({ playing: true });
    });
    on('pause', () => {
      this.set({ playing: false });
    });
    on('error', () => {
      this.set({ playable: false, playing: false });
    });
    on('seeked', () => {
      this.arrived();
    });
    this.followPictures(video, control.signal);
    return () => {
      control.abort();
      this.video = null;
    };
  }

  play(): void {
    // A refusal (no gesture yet, clip not playable) shows in the state by itself.
    void this.video?.play().catch(() => undefined);
  }

  pause(): void {
    this.video?.pause();
  }

  toggle(): void {
    if (this.now.playing) this.pause();
    else this.play();
  }

  setRate(rate: number): void {
    if (this.video !== null) this.video.playbackRate = rate;
    this.set({ rate });
  }

  /** Stops there. */
  goTo(frame: number): void {
    this.pause();
    const target = clampFrame(this.timesMs, frame);
    this.wanted = target;
    this.set({ target });
    if (this.video?.seeking !== true) this.seek(target);
  }

  step(frames: number): void {
    this.goTo(this.now.target + frames);
  }

  private seek(frame: number): void {
    if (this.video === null || !this.now.playable) {
      this.wanted = null;
      this.shows(frame);
      return;
    }
    this.video.currentTime = this.zeroS + seekTimeMs(this.timesMs, frame) / 1000;
  }

  /** Of many frames asked for during one seek only the last is looked for. */
  private arrived(): void {
    const shown = this.frameAtMediaTime(this.video?.currentTime ?? 0);
    if (this.wanted !== null && this.wanted !== shown) {
      this.seek(this.wanted);
      return;
    }
    this.wanted = null;
    this.shows(shown);
  }

  private frameAtMediaTime(mediaS: number): number {
    return frameAt(this.timesMs, (mediaS - this.zeroS) * 1000);
  }

  private followPictures(video: HTMLVideoElement, signal: AbortSignal): void {
    // Not in every browser.
    if (!('requestVideoFrameCallback' in video)) {
      this.followClock(video, signal);
      return;
    }
    const shown: VideoFrameRequestCallback = (_now, { mediaTime, presentedFrames }) => {
      if (signal.aborted) return;
      if (presentedFrames <= 1 && video.currentTime === 0) this.zeroS = mediaTime;
      this.shows(this.frameAtMediaTime(mediaTime));
      video.requestVideoFrameCallback(shown);
    };
    video.requestVideoFrameCallback(shown);
  }

  private followClock(video: HTMLVideoElement, signal: AbortSignal): void {
    const look = (): void => {
      if (signal.aborted) return;
      if (!video.paused) this.shows(this.frameAtMediaTime(video.currentTime));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }

  private shows(frame: number): void {
    this.set({ frame, target: this.wanted ?? frame });
  }

  private set(part: Partial<PlayerState>): void {
    const next = { ...this.now, ...part };
    const same = (Object.keys(part) as (keyof PlayerState)[]).every((key) => next[key] === this.now[key]);
    if (same) return;
    this.now = next;
    for (const listener of this.listeners) listener();
  }
}
