/**
 * Everything that can be wrong with an input or with the machine, in one table: the process exit status and
 * what the user can do about it. Bad input is 2, a missing or broken part of the installation 3,
 * the surroundings (disk, folder, time limit) 4, an interruption 130.
 */
export const ERROR_TABLE = {
  'file-missing': { exitCode: 2, advice: 'Check the path and the spelling of the file name.' },
  'not-a-video': { exitCode: 2, advice: 'Give a video file such as .mp4, .mov, .mkv or .webm.' },
  'video-damaged': {
    exitCode: 2,
    advice: 'Copy the clip from the camera again; the file is incomplete or damaged.',
  },
  'no-video-stream': { exitCode: 2, advice: 'The file holds sound only. Give the file with the pictures.' },
  'no-frames': {
    exitCode: 2,
    advice: 'The file declares a video but holds no picture. Record or export it again.',
  },
  'too-few-frames': { exitCode: 2, advice: 'Film at least six seconds of steady running.' },
  'too-many-pixels': { exitCode: 2, advice: 'Export the clip at 4K (3840 x 2160) or less.' },
  'too-long': { exitCode: 2, advice: 'Cut the clip: 10 to 60 seconds of steady running are plenty.' },
  'format-refused': {
    exitCode: 2,
    advice: 'Playlists and scripts are not opened. Give the video file itself.',
  },
  'keypoints-invalid': {
    exitCode: 2,
    advice: 'Give a keypoints.json written by plumbline, or one in the same form.',
  },
  'option-invalid': {
    exitCode: 2,
    advice: 'See `plumbline analyse --help` for the forms that are understood.',
  },
  'runner-not-found': {
    exitCode: 2,
    advice: 'Point at the hips of the person to follow, at a time when they are in view.',
  },
  'clip-refused': { exitCode: 2, advice: 'See "How to film a clip" in the README.' },
  'weights-missing': { exitCode: 3, advice: 'Run `npm ci` again in the folder of plumbline.' },
  'weights-corrupted': { exitCode: 3, advice: 'Delete node_modules and run `npm ci` again.' },
  'runtime-unavailable': {
    exitCode: 3,
    advice: 'Leave out --runtime, or run `plumbline doctor` to see what is available.',
  },
  'ffmpeg-unavailable': {
    exitCode: 3,
    advice: 'Install ffmpeg, or set FFMPEG_PATH and FFPROBE_PATH, or run `npm ci` again.',
  },
  'pose-worker-died': {
    exitCode: 3,
    advice: 'Try again; if it recurs, try `--model full` or another --runtime.',
  },
  'output-unwritable': {
    exitCode: 4,
    advice: 'Choose another folder with --out, or make this one writable.',
  },
  'disk-full': { exitCode: 4, advice: 'Free some space and run the same command again.' },
  'analysis-crashed': {
    exitCode: 3,
    advice: 'Try again; if it recurs, export the clip anew as .mp4, or choose a smaller model.',
  },
  'page-missing': { exitCode: 3, advice: 'Run `npm run build` in the folder of plumbline.' },
  'folder-in-use': {
    exitCode: 4,
    advice: 'Use the one that runs, or give another folder with PLUMBLINE_DATA.',
  },
  'data-folder-unusable': {
    exitCode: 4,
    advice: 'Give another folder with PLUMBLINE_DATA, or make this one writable.',
  },
  'database-unreachable': {
    exitCode: 4,
    advice:
      'Check DATABASE_URL and that the database runs, or leave DATABASE_URL out: then one in the data folder is used.',
  },
  'cannot-listen': {
    exitCode: 4,
    advice: 'Give another port, as in PORT=4243, or end the other program.',
  },
  'no-administrator': {
    exitCode: 3,
    advice:
      'Make one: `npm run add-administrator -- --name "Ann Example" --email ann@example.org`, then start again.',
  },
  'timed-out': { exitCode: 4, advice: 'The machine may be overloaded. Try again, or give a shorter clip.' },
  interrupted: { exitCode: 130, advice: 'Run the same command again to start over.' },
} as const;

export type ErrorCode = keyof typeof ERROR_TABLE;

/** An error for the person at the keyboard: `message` says what is wrong, `advice` what to do. */
export class PlumblineError extends Error {
  readonly code: ErrorCode;
  readonly exitCode: number;
  readonly advice: string;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown; advice?: string }) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'PlumblineError';
    this.code = code;
    this.exitCode = ERROR_TABLE[code].exitCode;
    this.advice = options?.advice ?? ERROR_TABLE[code].advice;
  }
}

/** What the system says when a file cannot be written, as the errors above. */
const OUTPUT_ERROR_CODES: Readonly<Partial<Record<string, ErrorCode>>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'output-unwritable',
  EPERM: 'output-unwritable',
  EROFS: 'output-unwritable',
  ENOENT: 'output-unwritable',
  ENOTDIR: 'output-unwritable',
  EEXIST: 'output-unwritable',
  EISDIR: 'output-unwritable',
  ENAMETOOLONG: 'output-unwritable',
};

/** Code of an error met while writing; undefined when it has another cause. */
export function outputErrorCode(error: unknown): ErrorCode | undefined {
  if (isFullForEngine(error)) return 'disk-full';
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : '';
  return OUTPUT_ERROR_CODES[systemCode];
}

/** The embedded database has the error numbers of WebAssembly's system interface: 51 is a full disk. */
function isFullForEngine(error: unknown): boolean {
  const { name, errno } = (error ?? {}) as { name?: unknown; errno?: unknown };
  return name === 'ErrnoError' && errno === 51;
}
