import { describe, expect, it } from 'vitest';
import { parseFrameLogLine } from '../../src/video/frame-log.ts';

describe('parseFrameLogLine', () => {
  it('reads the time of a frame', () => {
    expect(parseFrameLogLine('[info] 33333.000000')).toEqual({ kind: 'frame', timeUs: 33333 });
    expect(parseFrameLogLine('[Eval @ 0x26cb6e40] [info] 33333.000000')).toEqual({
      kind: 'frame',
      timeUs: 33333,
    });
  });

  it('reads times before zero and frames without a time', () => {
    expect(parseFrameLogLine('[info] -33333.000000')).toEqual({ kind: 'frame', timeUs: -33333 });
    expect(parseFrameLogLine('[info] nan')).toEqual({ kind: 'frame', timeUs: null });
    expect(parseFrameLogLine('[info] -nan')).toEqual({ kind: 'frame', timeUs: null });
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
    '[info]     title           : 5.000000',
    '[info]                     : 5.000000',
    '[rawvideo @ 0x18ae15c0] [error] Application provided invalid, non monotonically increasing dts to muxer in stream 0: 4 >= 4',
    "Input #0, mov,mp4,m4a,3gp,3g2,mj2, from 'file:corrupt.mp4':",
    '',
  ])('takes everything else as chatter: %s', (line) => {
    expect(parseFrameLogLine(line).kind).toBe('chatter');
  });
});
