/**
 * The rate at which a phone says it took the pictures. Android cameras write the key com.android.capture.fps
 * (android.googlesource.com, MPEG4Writer.cpp, kMetaKey_CaptureFps); ffmpeg shows it among the tags of the file.
 * Slow motion of iPhones keeps real times in the file, so its frame rate is the capture rate already.
 */
const CAPTURE_RATE_TAGS = ['com.android.capture.fps'];

export function captureFpsFromTags(tags: Readonly<Record<string, string>>): number | null {
  for (const name of CAPTURE_RATE_TAGS) {
    const fps = Number(tags[name]);
    if (Number.isFinite(fps) && fps > 0) return fps;
  }
  return null;
}
