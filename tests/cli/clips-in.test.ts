import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clipsIn } from '../../src/cli/clips-in.ts';
import { temporaryFolder } from '../video/making-clips.ts';

const folder = temporaryFolder();

it('a folder stands for the clips in it, by name; a file for itself', () => {
  const club = join(folder, 'Klub Über');
  mkdirSync(join(club, 'older.mp4'), { recursive: true });
  for (const name of ['run 10.MOV', 'run 9.mp4', 'notes.txt', 'older.mp4/run.mp4'])
    writeFileSync(join(club, name), '');
  expect(clipsIn(['somewhere/notes.txt', club])).toEqual([
    'somewhere/notes.txt',
    join(club, 'run 9.mp4'),
    join(club, 'run 10.MOV'),
  ]);
});

it('a folder without a clip is refused', () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  expect(() => clipsIn([empty])).toThrow('There is no clip in the folder empty.');
});
