import type { ClipProbe } from './clip-probe.ts';
import { SAFE_INPUT_ARGUMENTS } from './container-formats.ts';
import type { PictureSize } from './decode-size.ts';
import { everyFrameOnceArguments, type FfmpegVersion } from './ffmpeg-version.ts';
import { selectedCount, selectFilter, type FrameSelection } from './frame-selection.ts';
import { VIDEO_LIMITS } from './limits.ts';
import { orientationFilters } from './orientation.ts';

/** A part of the picture as shown, in its pixels. */
export interface Crop {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface FrameRequest {
  readonly selection: FrameSelection;
  readonly crop: Crop | null;
  readonly size: PictureSize;
  /** The clip was read to its end without damage. */
  readonly intact: boolean;
}

/** Of a clip that may be damaged: with more, how many frames come before a damage differs, or it is not reported. */
const CAREFUL_THREADS = 1;
const THREADS = 2;

/**
 * Arguments of ffmpeg that write each asked-for frame once, as packed RGB, to its standard output, and its time in
 * microseconds to its log. `-copyts` keeps the times of the file; rotation is ours, because versions differ in it.
 */
export function frameArguments(
  input: string,
  probe: ClipProbe,
  request: FrameRequest,
  version: FfmpegVersion,
): string[] {
  const count = selectedCount(request.selection);
  return [
    ...['-nostdin', '-hide_banner', '-nostats', '-loglevel', 'repeat+level+info'],
    ...[...SAFE_INPUT_ARGUMENTS, '-max_pixels', `${VIDEO_LIMITS.pixels}`],
    ...['-threads', `${request.intact ? THREADS : CAREFUL_THREADS}`],
    ...['-noautorotate', '-copyts', '-i', input, '-map', `0:${probe.streamIndex}`],
    ...['-vf', frameFilters(probe, request).join(','), ...everyFrameOnceArguments(version)],
    ...(count === null ? [] : ['-frames:v', `${count}`]),
    ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'],
  ];
}

function frameFilters(probe: ClipProbe, { selection, crop, size }: FrameRequest): string[] {
  return [
    ...selectFilter(selection),
    ...orientationFilters(probe.orientation),
    ...squarePixels(probe, crop),
    ...(crop === null ? [] : [`crop=${crop.widthPx}:${crop.heightPx}:${crop.xPx}:${crop.yPx}:exact=1`]),
    `scale=${size.widthPx}:${size.heightPx}`,
    // An expression that writes the time down leaves it as it is; showinfo would sum up every byte of the picture.
    ...['format=yuv420p', 'settb=1/1000000', "setpts='print(PTS)'"],
  ];
}

/** A crop is given in pixels as shown, so a picture stored with oblong pixels is stretched before it. */
function squarePixels(probe: ClipProbe, crop: Crop | null): string[] {
  const stored = probe.codedWidthPx * probe.codedHeightPx;
  const stretched = stored !== probe.widthPx * probe.heightPx;
  return crop !== null && stretched ? [`scale=${probe.widthPx}:${probe.heightPx}`] : [];
}
