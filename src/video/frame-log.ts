/** One line ffmpeg said while decoding, sorted by what it means to the reader of frames. */
export type FrameLogLine =
  | { readonly kind: 'frame'; readonly timeUs: number | null }
  | { readonly kind: 'damage' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'chatter' };

/** The file ends before its index says: everything before is intact. Words of ffmpeg 4.1 to 7. */
const TRUNCATED = [
  /corrupt input packet/,
  /Packet corrupt/,
  /partial file/,
  /File ended prematurely/,
  /Read error/,
];

/** A picture could not be decoded: what follows is built on it. */
const DAMAGE = [
  /Error while decoding stream/,
  /Decoding error/,
  /error while decoding MB/,
  /Error splitting the input/,
  /corrupt decoded frame/,
  /concealing \d+ DC/,
];

/**
 * Reads one line of ffmpeg's log, written with `-loglevel repeat+level+info` and the filters
 * `settb=1/1000000,setpts='print(PTS)'`, so that each picture leaves a line with its time in microseconds.
 */
export function parseFrameLogLine(line: string): FrameLogLine {
  const frame = /^(?:\[Eval @ [^\]]+\] )?\[info\] (-?\d+\.\d+|-?nan)$/.exec(line);
  if (frame !== null) return { kind: 'frame', timeUs: frame[1].endsWith('nan') ? null : Number(frame[1]) };
  if (TRUNCATED.some((pattern) => pattern.test(line))) return { kind: 'truncated' };
  if (DAMAGE.some((pattern) => pattern.test(line))) return { kind: 'damage' };
  return { kind: 'chatter' };
}
