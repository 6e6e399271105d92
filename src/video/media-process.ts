import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import ffmpeg from 'fluent-ffmpeg';
import { PlumblineError } from '../errors.ts';

/** A running ffmpeg or ffprobe. Whoever starts it must read `stdout` and await `ended`. */
export interface MediaProcess {
  readonly pid: number | undefined;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Resolves, never rejects, when the process is gone; `failure` is null when it exited with status 0. */
  readonly ended: Promise<{ failure: Error | null; lastLines: string }>;
  kill(): void;
}

interface LineRing {
  get(): string;
}
type End = (failure: Error | null | undefined, stdout?: LineRing, stderr?: LineRing) => void;

/**
 * The part of fluent-ffmpeg that is used: starting a process and keeping the last lines it said. Its public
 * run() first asks ffmpeg for its formats and misreads the answer of ffmpeg 7 and later.
 */
interface ProcessRunner {
  _getFfmpegPath(found: (failure: null, path: string) => void): void;
  _spawnFfmpeg(
    args: string[],
    options: { windowsHide: boolean; captureStdout: boolean; env: NodeJS.ProcessEnv },
    started: (child: ChildProcess) => void,
    ended: End,
  ): void;
}

/** Starts `binary` with exactly `args`. An aborted `signal` kills it at once. */
export function startMediaProcess(
  binary: string,
  args: readonly string[],
  signal?: AbortSignal,
): MediaProcess {
  const runner = ffmpeg() as unknown as ProcessRunner;
  runner._getFfmpegPath = (found) => {
    found(null, binary);
  };
  let child: ChildProcess | undefined;
  const ended = new Promise<{ failure: Error | null; lastLines: string }>((resolve) => {
    const options = { windowsHide: true, captureStdout: false, env: childEnvironment() };
    const started = (process: ChildProcess): void => {
      child = process;
    };
    runner._spawnFfmpeg([...args], options, started, (failure, _stdout, stderr) => {
      resolve({ failure: failure ?? null, lastLines: stderr?.get() ?? '' });
    });
  });
  if (!child?.stdin || !child.stdout || !child.stderr) {
    throw new PlumblineError('ffmpeg-unavailable', `${binary} cannot be started.`);
  }
  return supervise(child, { stdin: child.stdin, stdout: child.stdout, stderr: child.stderr, ended }, signal);
}

/**
 * Statically linked builds crash when a name in the file (an MPEG-TS service name) makes their C library load
 * character set modules of the machine's other C library; with no such modules to find, they go on.
 */
function childEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, GCONV_PATH: '/nonexistent' };
}

function supervise(
  child: ChildProcess,
  parts: Omit<MediaProcess, 'pid' | 'kill'>,
  signal: AbortSignal | undefined,
): MediaProcess {
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  // A process that dies while it is written to reports EPIPE here; `ended` tells the reason.
  parts.stdin.on('error', () => undefined);
  if (signal?.aborted) kill();
  signal?.addEventListener('abort', kill, { once: true });
  void parts.ended.then(() => {
    signal?.removeEventListener('abort', kill);
  });
  return { ...parts, pid: child.pid, kill };
}
