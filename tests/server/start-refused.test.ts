import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../src/api/problem-table.ts';
import { packageRoot } from '../../src/package-root.ts';
import { portOf } from '../../src/server/listen-at.ts';
import { requireRoom } from '../../src/server/require-room.ts';
import { temporaryFolder } from '../video/making-clips.ts';

const folder = temporaryFolder();

/** What the built server says and how it ends when it cannot start. */
async function start(environment: NodeJS.ProcessEnv): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [join(packageRoot(), '.build/src/server/start.js')], {
    env: { ...process.env, PORT: '0', PLUMBLINE_DATA: join(folder, 'data'), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

describe('a server that cannot start says why in a sentence, and ends', () => {
  it.each([
    ['a folder that takes no other', () => '/proc/plumbline'],
    ['a file in the way', () => join(folder, 'file')],
    ['a file on the way', () => join(folder, 'file', 'data')],
  ])('%s', async (_what, place) => {
    writeFileSync(join(folder, 'file'), '');
    const { code, said } = await start({ PLUMBLINE_DATA: place() });
    expect(said).toBe(
      `plumbline: Nothing can be kept in the folder ${place()}.\n  Give another folder with PLUMBLINE_DATA, or make this one writable.\n`,
    );
    expect(code).toBe(4);
  });

  it('a port that another program has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await start({ PORT: `${port}` });
    other.close();
    expect(said).toContain(`Another program listens at port ${port}.`);
    expect(code).toBe(4);
  });

  it('a database that does not answer, without the password in its address', async () => {
    const { code, said } = await start({ DATABASE_URL: 'postgres://ann:secret@127.0.0.1:1/runs' });
    expect(said).toContain('The database of DATABASE_URL does not answer');
    expect(said).not.toContain('secret');
    expect(code).toBe(4);
  });
});

it('a port is a whole number', () => {
  expect([portOf(undefined), portOf(''), portOf('0'), portOf('8080')]).toEqual([4242, 4242, 0, 8080]);
  for (const port of ['80x', '-1', '70000', '1.5']) expect(() => portOf(port)).toThrow('is no port');
});

it('an upload that would not fit is refused before anything of it came in', async () => {
  await expect(requireRoom(folder, 1)).resolves.toBeUndefined();
  await expect(requireRoom(folder, 2 ** 60)).rejects.toMatchObject({ code: 'disk-full' });
});

it('a disk that fills meanwhile is told as that, not as something broken', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(problemOf(full)).toMatchObject({ type: 'plumbline:disk-full', status: 507 });
});
