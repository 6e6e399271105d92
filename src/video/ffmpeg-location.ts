import { access, chmod, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { PlumblineError } from '../errors.ts';
import { parseFfmpegVersion, type FfmpegVersion } from './ffmpeg-version.ts';
import { startMediaProcess } from './media-process.ts';
import { readText } from './read-stream.ts';

export type FfmpegProgram = 'ffmpeg' | 'ffprobe';
export interface LocatedProgram {
  readonly path: string;
  readonly from: 'environment' | 'system' | 'package';
  readonly version: FfmpegVersion;
}

const VARIABLE = { ffmpeg: 'FFMPEG_PATH', ffprobe: 'FFPROBE_PATH' } as const;

const located = new Map<string, Promise<LocatedProgram>>();

/**
 * The program to run: FFMPEG_PATH / FFPROBE_PATH, else the system's, else the one that came with npm. Looked for
 * once in the life of the process.
 * @throws PlumblineError ffmpeg-unavailable
 */
export function locateProgram(program: FfmpegProgram): Promise<LocatedProgram> {
  const key = `${program}\n${process.env[VARIABLE[program]] ?? ''}\n${process.env.PATH ?? ''}`;
  let found = located.get(key);
  if (found === undefined) {
    found = findProgram(program);
    located.set(key, found);
  }
  return found;
}

async function findProgram(program: FfmpegProgram): Promise<LocatedProgram> {
  const { path, from } = await findPath(program);
  const version = await askVersion(path);
  if (version === null) throw new PlumblineError('ffmpeg-unavailable', `${path} does not run as ${program}.`);
  return { path, from, version };
}

async function findPath(program: FfmpegProgram): Promise<Pick<LocatedProgram, 'path' | 'from'>> {
  const given = process.env[VARIABLE[program]];
  if (given !== undefined && given !== '') {
    if (await isExecutable(given)) return { path: given, from: 'environment' };
    throw new PlumblineError(
      'ffmpeg-unavailable',
      `${VARIABLE[program]} points to ${given}, which is not a program.`,
    );
  }
  const system = await findInPath(program);
  if (system !== null) return { path: system, from: 'system' };
  return { path: await packagedPath(program), from: 'package' };
}

async function findInPath(program: FfmpegProgram): Promise<string | null> {
  const name = process.platform === 'win32' ? `${program}.exe` : program;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder === '') continue;
    const path = join(folder, name);
    if (await isExecutable(path)) return path;
  }
  return null;
}

async function packagedPath(program: FfmpegProgram): Promise<string> {
  try {
    const installer =
      program === 'ffmpeg'
        ? await import('@ffmpeg-installer/ffmpeg')
        : await import('@ffprobe-installer/ffprobe');
    const { path } = installer.default;
    // npm unpacks ffprobe executable for its owner only.
    if (!(await isExecutable(path))) await chmod(path, 0o755);
    return path;
  } catch (cause) {
    throw new PlumblineError('ffmpeg-unavailable', `No ${program} was found on this machine.`, { cause });
  }
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function askVersion(path: string): Promise<FfmpegVersion | null> {
  const child = startMediaProcess(path, ['-version'], AbortSignal.timeout(20_000));
  child.stderr.resume();
  const text = await readText(child.stdout, 100_000);
  await child.ended;
  return parseFfmpegVersion(text);
}
