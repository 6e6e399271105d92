import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../../src/package-root.ts';

export interface RunningServer {
  readonly child: ChildProcess;
  readonly url: string;
}

/** The built server in a process of its own, on a free port; resolves when it is open. */
export async function startServer(dataFolder: string): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(packageRoot(), '.build/src/server/start.js')], {
    env: { ...process.env, PORT: '0', PLUMBLINE_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url !== undefined) return { child, url };
  }
  throw new Error('The server ended before it was open.');
}

export async function endServer({ child }: RunningServer, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
