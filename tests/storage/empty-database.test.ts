import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../../src/storage/embedded-database.ts';
import { temporaryFolder } from '../video/making-clips.ts';

describe('a new embedded database', () => {
  const path = join(temporaryFolder(), 'database');

  it('begins anew where a start before it was cut off', async () => {
    mkdirSync(`${path}.unfinished`);
    writeFileSync(join(`${path}.unfinished`, 'PG_VERSION'), '18');
    const database = await openEmbeddedDatabase(path);
    expect((await database.run('select count(*)::int as analyses from analyses')).rows).toEqual([
      { analyses: 0 },
    ]);
    await database.run('create table kept (it int)');
    await database.close();
    expect(existsSync(`${path}.unfinished`)).toBe(false);
  }, 60_000);

  it('is the same one when it is opened again', async () => {
    const database = await openEmbeddedDatabase(path);
    expect((await database.run('select * from kept')).rows).toEqual([]);
    await database.close();
  }, 60_000);
});
