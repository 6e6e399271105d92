import { expect, test } from 'vitest';
import { sizeText, withFiles } from '../../src/web/upload/chosen-files.ts';

function file(name: string, type: string): File {
  return new File(['x'], name, { type, lastModified: 1 });
}

test('each video is taken once, and what is none is named', () => {
  const run = file('run.mov', 'video/quicktime');
  const { files, refused } = withFiles(
    [run],
    [file('run.mov', 'video/quicktime'), file('notes.pdf', 'application/pdf'), file('old.mts', '')],
  );
  expect(files.map((one) => one.name)).toEqual(['run.mov', 'old.mts']);
  expect(refused).toEqual(['notes.pdf']);
});

test('sizes are told in a unit that fits', () => {
  expect([340_000, 1_869_047, 2_500_000_000].map(sizeText)).toEqual(['340 kB', '1.9 MB', '2.5 GB']);
});
