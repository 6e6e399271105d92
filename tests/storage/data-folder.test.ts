import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataFolder } from '../../src/storage/data-folder.ts';
import { temporaryFolder } from '../video/making-clips.ts';

const root = temporaryFolder();

async function modeOnceOpened(path: string): Promise<number> {
  await new DataFolder(path).create();
  return statSync(path).mode & 0o777;
}

describe.skipIf(process.platform === 'win32')('the data folder', () => {
  it('is the own one of whoever runs the service', async () => {
    expect(await modeOnceOpened(join(root, 'new'))).toBe(0o700);
  });

  it('that was open to everybody is closed to others; a group that was let in stays', async () => {
    const path = join(root, 'old');
    mkdirSync(path);
    chmodSync(path, 0o775);
    expect(await modeOnceOpened(path)).toBe(0o770);
  });
});
