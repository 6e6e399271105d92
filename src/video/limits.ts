/**
 * What is refused before it is decoded. A file can declare anything; decoding a declared 20,000 x 20,000 would take
 * gigabytes, and hours of video gain nothing over a minute of steady running.
 */
export const VIDEO_LIMITS = {
  /** Playback time. Ten minutes at 30 fps hold 75 s filmed at 240. */
  durationMs: 10 * 60 * 1000,
  /** 5.3K action cameras stay below it. */
  pixels: 4096 * 4096,
  /** Ten minutes at 60 fps, or 2.5 at 240. */
  frames: 36_000,
  /** Bytes of a still picture. */
  pictureBytes: 64 * 1024 * 1024,
} as const;

/** How long an ffmpeg may keep us waiting before it is taken for hung. */
export const TIME_LIMITS_MS = {
  probe: 60_000,
  copy: 120_000,
  /** For the next piece of output, while it is being waited for. */
  stall: 60_000,
  /** More for each picture passed over on the way to that piece: 4K is decoded at 20 a second on a slow machine. */
  stallPerFramePassedOver: 50,
} as const;
