import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../../src/package-root.ts';

export interface RunningServer {
  readonly child: ChildProcess;
  readonly url: string;
}

/** The built server in a process of its own, on a free port; resolves when it is open. */
export async function startServer(
  dataFolder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(packageRoot(), '.build/src/server/start.js')], {
    env: { ...process.env, PORT: '0', ...environment, PLUMBLINE_DATA: dataFolder },
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

/** Below those that a system gives out by itself: the test beside this one cannot be given it meanwhile. */
const OWN_PORTS = { from: 12_000, to: 30_000 } as const;

/** A port that nobody listens at, for an address that must be known before the server runs. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(OWN_PORTS.from, OWN_PORTS.to);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

/** The built program that adds an administrator, with what is written into it as the password. */
export async function runAddAdministrator(
  dataFolder: string,
  args: readonly string[],
  password: string,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(
    process.execPath,
    [join(packageRoot(), '.build/src/server/add-administrator.js'), ...args],
    { env: { ...process.env, PLUMBLINE_DATA: dataFolder } },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  child.stdin.end(password);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}
