import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockFolder } from '../../src/storage/folder-lock.ts';
import { temporaryFolder } from '../video/making-clips.ts';

const folder = temporaryFolder();
const file = join(folder, 'server.pid');

it('a folder in which another process works is refused', () => {
  writeFileSync(file, `${process.ppid}`);
  expect(() => lockFolder(folder)).toThrow(`Another Plumbline (process ${process.ppid})`);
});

it.each([
  ['that is empty, as a full disk leaves it', ''],
  ['whose process is gone', '4194304999'],
])('a lock %s is taken over', (_what, content) => {
  writeFileSync(file, content);
  const unlock = lockFolder(folder);
  expect(readFileSync(file, 'utf8')).toBe(`${process.pid}`);
  unlock();
  expect(existsSync(file)).toBe(false);
});
