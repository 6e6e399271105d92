import { describe, expect, it } from 'vitest';
import { parseFrameLogLine } from '../../src/video/frame-log.ts';

describe('parseFrameLogLine', () => {
  it.each([
    [
      '4.1',
      '[Parsed_showinfo_2 @ 0x26cb6e40] [info] n:   1 pts:  33333 pts_time:0.033333 pos:    10792 fmt:yuv420p sar:1/1 s:320x240 i:P iskey:0 type:B checksum:6DBAD8FA',
    ],
    [
      '7.0',
      '[Parsed_showinfo_2 @ 0x7fca58002980] [info] n:   1 pts:  33333 pts_time:0.033333 duration:  33333 duration_time:0.033333 fmt:yuv420p cl:left sar:1/1',
    ],
  ])('reads the time of a frame as ffmpeg %s writes it', (_version, line) => {
    expect(parseFrameLogLine(line)).toEqual({ kind: 'frame', timeUs: 33333 });
  });

  it('reads times before zero and frames without a time', () => {
    const line = (pts: string): string =>
      `[Parsed_showinfo_4 @ 0x1] [info] n:   0 pts:${pts} pts_time:NOPTS    pos:  1 fmt:yuv420p`;
    expect(parseFrameLogLine(line(' -33333'))).toEqual({ kind: 'frame', timeUs: -33333 });
    expect(parseFrameLogLine(line('  NOPTS'))).toEqual({ kind: 'frame', timeUs: null });
  });

  it.each([
    '[warning] file:half.mp4: corrupt input packet in stream 0',
    '[mov,mp4,m4a,3gp,3g2,mj2 @ 0x558a7ae47a80] [warning] Packet corrupt (stream = 0, dts = 44544).',
    '[in#0/mov,mp4,m4a,3gp,3g2,mj2 @ 0x22809bc0] [warning] corrupt input packet in stream 0',
    '[matroska,webm @ 0x55bfb034ea80] [error] File ended prematurely',
    '[matroska,webm @ 0x18ab8d00] [error] Read error',
  ])('knows a file that is cut short: %s', (line) => {
    expect(parseFrameLogLine(line).kind).toBe('truncated');
  });

  it.each([
    '[error] Error while decoding stream #0:0: Invalid data found when processing input',
    '[vist#0:0/h264 @ 0x2284b340] [dec:h264 @ 0x22848280] [error] Decoding error: Invalid data found when processing input',
    '[h264 @ 0x1c2e6000] [error] error while decoding MB 36 2, bytestream -32',
    '[h264 @ 0x3cf18e40] [error] Error splitting the input into NAL units.',
    '[vist#0:0/h264 @ 0x33416340] [dec:h264 @ 0x33413280] [warning] corrupt decoded frame',
    '[h264 @ 0x1f053ec0] [info] concealing 136 DC, 136 AC, 136 MV errors in B frame',
  ])('knows a picture that could not be decoded: %s', (line) => {
    expect(parseFrameLogLine(line).kind).toBe('damage');
  });

  it.each([
    '[Parsed_showinfo_2 @ 0x26cb6e40] [info] config in time_base: 1/1000000, frame_rate: 30/1',
    '[rawvideo @ 0x18ae15c0] [error] Application provided invalid, non monotonically increasing dts to muxer in stream 0: 4 >= 4',
    "Input #0, mov,mp4,m4a,3gp,3g2,mj2, from 'file:corrupt.mp4':",
    '',
  ])('takes everything else as chatter: %s', (line) => {
    expect(parseFrameLogLine(line).kind).toBe('chatter');
  });
});
