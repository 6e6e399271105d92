/** What differs between the ffmpeg versions this folder works with (4.1 and later). */
export interface FfmpegVersion {
  /** As the program says it, for people: "5.1.9", "N-47683-g0e8eb07980-static". */
  readonly text: string;
  /** libavutil's major and minor number, the one that also nightly builds carry. */
  readonly avutil: readonly [major: number, minor: number];
}

/** Reads the output of `ffmpeg -version` or `ffprobe -version`; null when it is something else. */
export function parseFfmpegVersion(output: string): FfmpegVersion | null {
  const text = /^ff(?:mpeg|probe) version (\S+)/m.exec(output)?.[1];
  const avutil = /^libavutil\s+(\d+)\.\s*(\d+)\./m.exec(output);
  if (text === undefined || avutil === null) return null;
  return { text, avutil: [Number(avutil[1]), Number(avutil[2])] };
}

/** -fps_mode came with ffmpeg 5.1 (libavutil 57.28); the older name goes away in later versions. */
export function everyFrameOnceArguments(version: FfmpegVersion): string[] {
  const [major, minor] = version.avutil;
  const hasFpsMode = major > 57 || (major === 57 && minor >= 28);
  return [hasFpsMode ? '-fps_mode' : '-vsync', 'passthrough'];
}

/**
 * Arguments of the copy that writes a rotation into the container; from ffmpeg 6 (libavutil 58) the rotation
 * belongs to the input. Clockwise degrees, as the picture must be turned to stand upright.
 */
export function rotationArguments(
  version: FfmpegVersion,
  rotationDeg: number,
): { input: string[]; output: string[] } {
  if (version.avutil[0] >= 58) return { input: ['-display_rotation:v', `${-rotationDeg}`], output: [] };
  // Up to 5.1 the value given here is the counter-clockwise turn, although the tag that is read back is clockwise.
  return { input: [], output: ['-metadata:s:v:0', `rotate=${(360 - rotationDeg) % 360}`] };
}
