/** Files whose type the system does not know are let through: the server looks inside. */
function isVideo(file: File): boolean {
  return file.type === '' || file.type.startsWith('video/');
}

function sameFile(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}

/** Each video once, and the names of what is none. */
export function withFiles(
  chosen: readonly File[],
  added: readonly File[],
): { files: File[]; refused: string[] } {
  const files = [...chosen];
  for (const file of added.filter(isVideo)) if (!files.some((one) => sameFile(one, file))) files.push(file);
  return { files, refused: added.filter((file) => !isVideo(file)).map((file) => file.name) };
}

/** "1.9 MB", "340 kB". */
export function sizeText(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;
}
