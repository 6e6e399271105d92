/** ffmpeg's demuxers that may open a clip: containers that hold their pictures themselves and name no other file. */
const CONTAINERS = ['mov', 'matroska', 'webm', 'avi', 'mpegts', 'mpeg', 'mxf', 'flv', 'asf', 'ogg', 'dv'];

/** Opened only to be able to say that a file holds sound and no picture. */
const SOUND = ['wav', 'mp3', 'aac', 'flac', 'amr', 'aiff'];

/** Arguments before `-i`: only these formats, only local files. Nothing inside a file can make ffmpeg open another. */
export const SAFE_INPUT_ARGUMENTS: readonly string[] = [
  ...['-protocol_whitelist', 'file,pipe'],
  ...['-format_whitelist', [...CONTAINERS, ...SOUND].join(',')],
];

/** Demuxers whose "file" is a list of other files or addresses. */
const SCRIPT_FORMATS = new Set([
  ...['hls', 'applehttp', 'concat', 'concatf', 'dash', 'sdp', 'rtsp', 'imf', 'webm_dash_manifest'],
  ...['avisynth', 'vapoursynth', 'xbin', 'lavfi', 'libcdio', 'tedcaptions', 'ffmetadata'],
]);

export function isScriptFormat(demuxer: string): boolean {
  return demuxer.split(',').some((name) => SCRIPT_FORMATS.has(name));
}

/** How the text formats that point to other files begin. Newer ffmpeg recognise some of them only by file extension. */
const SCRIPT_OPENINGS: readonly RegExp[] = [
  /^#EXTM3U/,
  /^ffconcat version/,
  /^\[playlist\]/i,
  /^\[reference\]/i,
  /^v=0\s/,
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:MPD|smil|asx|playlist|AssetMap|SmoothStreamingMedia)\b/i,
];

/** True when the first bytes of a file are those of a playlist or script. */
export function opensLikeScript(head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head).replace(/^\u00ef\u00bb\u00bf/, '');
  return SCRIPT_OPENINGS.some((opening) => opening.test(text.trimStart()));
}

/** True when the first bytes are those of an mp4 or mov: a 'ftyp', 'moov', 'mdat' or 'wide' box. */
export function opensLikeMp4(head: Uint8Array): boolean {
  const type = new TextDecoder('latin1').decode(head.subarray(4, 8));
  return ['ftyp', 'moov', 'mdat', 'wide'].includes(type);
}
