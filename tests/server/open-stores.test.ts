import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openStorage } from '../../src/server/open-stores.ts';
import { SettingsStore } from '../../src/storage/settings-store.ts';
import { temporaryFolder } from '../video/making-clips.ts';

const settings = { dataFolder: join(temporaryFolder(), 'data'), databaseUrl: null };
const lock = join(settings.dataFolder, 'server.pid');
const database = join(settings.dataFolder, 'database');

it('storage that cannot be opened gives its folder free again', async () => {
  const first = await openStorage(settings, false);
  expect(existsSync(lock)).toBe(true);
  await first.close();
  rmSync(database, { recursive: true });
  writeFileSync(database, '');
  await expect(openStorage(settings, false)).rejects.toThrow();
  expect(existsSync(lock)).toBe(false);
  rmSync(database);
});

it('what fails after the database was opened closes it, so that the next start finds it whole', async () => {
  const failing = vi.spyOn(SettingsStore.prototype, 'sessionSecret');
  failing.mockRejectedValueOnce(Object.assign(new Error('write'), { code: 'ENOSPC' }));
  await expect(openStorage(settings, false)).rejects.toMatchObject({
    code: 'disk-full',
    message: `The disk with the data folder ${settings.dataFolder} is full.`,
  });
  expect(existsSync(lock)).toBe(false);
  const again = await openStorage(settings, false);
  expect((await again.database.run('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await again.close();
});
