import { captureFpsFromTags } from './capture-rate.ts';
import { parseRatio, type FfprobeOutput, type FfprobeStream } from './ffprobe-output.ts';
import { recordedAtFromTags } from './recorded-at.ts';
import { isSideways, parseDisplayMatrix, quarterTurn, UPRIGHT, type Orientation } from './orientation.ts';

/** What a clip says about itself before anything is decoded. */
export interface ClipProbe {
  /** Index of the video stream among all streams of the file. */
  readonly streamIndex: number;
  readonly container: string;
  readonly codec: string;
  /** Size as stored. */
  readonly codedWidthPx: number;
  readonly codedHeightPx: number;
  /** Size as shown: after rotation, with square pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly orientation: Orientation;
  /** Playback rate: mean over the clip. */
  readonly containerFps: number;
  /** Playback time; null when the container does not say. */
  readonly durationMs: number | null;
  /** Null when the container does not say. */
  readonly frameCount: number | null;
  /** Rate at which the camera says it took the pictures; null when it says nothing. */
  readonly captureFps: number | null;
  /** When the camera says it was filmed, ISO 8601 with its offset from UTC; null when it says nothing. */
  readonly recordedAt: string | null;
}

/** The stream with the moving pictures; a cover picture of a sound file is none. */
export function videoStream(output: FfprobeOutput): FfprobeStream | null {
  return (
    output.streams.find((stream) => stream.codec_type === 'video' && stream.disposition.attached_pic === 0) ??
    null
  );
}

export function describeClip(output: FfprobeOutput, stream: FfprobeStream): ClipProbe {
  const orientation = streamOrientation(stream);
  const shownWidth = Math.round(stream.width * (parseRatio(stream.sample_aspect_ratio, ':') ?? 1));
  const sideways = isSideways(orientation);
  const seconds = [stream.duration, output.format?.duration].find((value) => Number.isFinite(value));
  return {
    streamIndex: stream.index,
    container: output.format?.format_name ?? 'unknown',
    codec: stream.codec_name ?? 'unknown',
    codedWidthPx: stream.width,
    codedHeightPx: stream.height,
    widthPx: sideways ? stream.height : shownWidth,
    heightPx: sideways ? shownWidth : stream.height,
    orientation,
    containerFps: parseRatio(stream.avg_frame_rate) ?? parseRatio(stream.r_frame_rate) ?? 30,
    durationMs: seconds === undefined ? null : Math.round(seconds * 1e6) / 1000,
    frameCount: Number.isFinite(stream.nb_frames) ? stream.nb_frames : null,
    captureFps: captureFpsFromTags({ ...output.format?.tags, ...stream.tags }),
    recordedAt: recordedAtFromTags({ ...stream.tags, ...output.format?.tags }),
  };
}

/** The display matrix where there is one; files copied by older programs keep only the `rotate` tag. */
function streamOrientation(stream: FfprobeStream): Orientation {
  for (const { displaymatrix } of stream.side_data_list) {
    const orientation = displaymatrix === undefined ? null : parseDisplayMatrix(displaymatrix);
    if (orientation !== null) return orientation;
  }
  const tag = Number(stream.tags.rotate);
  return Number.isFinite(tag) ? { mirrored: false, rotationDeg: quarterTurn(tag) } : UPRIGHT;
}
