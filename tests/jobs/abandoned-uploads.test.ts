import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeAbandonedUploads } from '../../src/jobs/abandoned-uploads.ts';
import { DataFolder } from '../../src/storage/data-folder.ts';
import { temporaryFolder } from '../video/making-clips.ts';

const HOUR_MS = 60 * 60 * 1000;

it('an upload that nobody went on with for a day is removed, and no other', async () => {
  const folder = new DataFolder(temporaryFolder());
  await folder.create();
  const now = new Date();
  const put = (name: string, hoursAgo: number): void => {
    const path = join(folder.incoming, name);
    writeFileSync(path, 'half');
    const moment = new Date(now.getTime() - hoursAgo * HOUR_MS);
    utimesSync(path, moment, moment);
  };
  put('abandoned', 25);
  put('abandoned.json', 25);
  put('slow', 23);
  await removeAbandonedUploads(folder, now);
  expect(readdirSync(folder.incoming)).toEqual(['slow']);
});
