/** What a file of a report is called on the disk of whoever fetches it: several reports come to lie in one folder. */
export function downloadName(clipFile: string, name: string, revision: number | null = null): string {
  const stem = clipFile.replace(/\.[^.]+$/, '');
  const file = name.replace(/^frames\//, '');
  return revision === null ? `${stem}-${file}` : `${stem}-revision-${revision}-${file}`;
}
