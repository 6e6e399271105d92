import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { ffmpeg, H264, pattern, temporaryFolder } from '../video/making-clips.ts';

const folder = temporaryFolder();
const clip = join(folder, 'long.mp4');
const program = join(packageRoot(), '.build/src/cli/plumbline.js');

beforeAll(async () => {
  await ffmpeg(...pattern(900, 30, '160x120'), ...H264, clip);
});

/** Processes below `pid`, itself left out. */
function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        return [{ pid: Number(name), parent: Number(fields[1]) }];
      } catch {
        return [];
      }
    });
  const children = parents.filter(({ parent }) => parent === pid).map((one) => one.pid);
  return [...children, ...children.flatMap(descendants)];
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe.skipIf(process.platform !== 'linux')('Ctrl-C', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'with %s ends every process, leaves nothing behind and gives status 130',
    async (signal) => {
      const out = join(folder, signal);
      const args = [program, 'analyse', clip, '--model', 'lite', '--out', out];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const ended = once(child, 'exit');
      const pid = child.pid ?? 0;
      // ffmpeg and at least one process for the poses.
      let processes: number[] = [];
      await until(() => {
        processes = descendants(pid);
        return processes.length >= 2 || child.exitCode !== null;
      });
      expect(processes.length).toBeGreaterThanOrEqual(2);
      child.kill(signal);
      expect(await ended).toEqual([130, null]);
      expect(said).toMatch(/^plumbline: /);
      await until(() => processes.every((one) => !existsSync(`/proc/${one}`)));
      expect(existsSync(out)).toBe(false);
    },
    60_000,
  );
});
