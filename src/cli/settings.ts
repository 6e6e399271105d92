import { PlumblineError } from '../errors.ts';
import type { AnalysisRequest } from '../pipeline/request.ts';
import { POSE_MODELS } from '../pose/manifest.ts';
import { RUNTIME_NAMES } from '../pose/runtimes/runtime.ts';
import { PAPERS } from '../report/pdf/paper.ts';
import { clipsIn } from './clips-in.ts';
import {
  parseCaptureFps,
  parseChoice,
  parseDirection,
  parseHeight,
  parseIncline,
  parseProcesses,
  parseRunner,
  parseSex,
  parseSpeed,
  parseStanding,
} from './option-values.ts';

/** What was written after `plumbline analyse`, as text. */
export interface AnalyseOptions {
  readonly height?: string;
  readonly speed?: string;
  readonly incline?: string;
  readonly captureFps?: string;
  readonly sex?: string;
  readonly direction?: string;
  readonly model?: string;
  readonly runtime?: string;
  readonly standing?: string;
  readonly runner?: string;
  readonly keypoints?: string;
  readonly out?: string;
  readonly processes?: string;
  readonly video?: boolean;
  readonly blurFaces?: boolean;
  /** True where no paper is named. */
  readonly pdf?: string | true;
  readonly json?: boolean;
}

/** The same, read and checked: what holds for every clip of this run. */
export type SharedSettings = Omit<AnalysisRequest, 'clipPath' | 'outDir'>;
export interface AnalyseSettings {
  readonly clips: readonly string[];
  readonly shared: SharedSettings;
  /** Null: the default folder, below it one named after the clip. */
  readonly out: string | null;
  readonly json: boolean;
}

/** In the current folder; below it one folder per clip. */
export const DEFAULT_OUT = 'plumbline-report';

/**
 * Reads every option once; nothing behind this point sees text from the command line.
 * @param places clips, and folders of clips
 * @throws PlumblineError option-invalid, file-missing
 */
export function resolveSettings(places: readonly string[], options: AnalyseOptions): AnalyseSettings {
  const { keypoints = null, out = null, json = false } = options;
  if (out?.trim() === '')
    throw new PlumblineError('option-invalid', '--out is empty: it names no folder.', {
      advice: `Write a folder behind it, or leave it out: the results then go into ./${DEFAULT_OUT}.`,
    });
  // Read before the clips are counted: a clip written behind --pdf is taken for its paper, and that has to be said.
  const pdf = read(options.pdf === true ? 'a4' : options.pdf, (text) => parseChoice('--pdf', PAPERS, text));
  const clips = clipsIn(places);
  if (clips.length === 0 && keypoints === null)
    throw new PlumblineError('option-invalid', 'No clip was given.', {
      advice: 'Write: plumbline analyse my-run.mp4',
    });
  if (clips.length > 1 && keypoints !== null)
    throw new PlumblineError('option-invalid', '--keypoints belongs to one clip, and several were given.');
  if (options.runner !== undefined && keypoints !== null)
    throw new PlumblineError(
      'option-invalid',
      '--runner has nobody to choose from: the keypoints are those of one person.',
      { advice: 'Leave out --keypoints, or --runner.' },
    );
  const shared: SharedSettings = {
    keypointsPath: keypoints,
    facts: {
      heightM: read(options.height, parseHeight),
      speedMps: read(options.speed, parseSpeed),
      sex: read(options.sex, parseSex),
      inclinePct: read(options.incline, parseIncline) ?? 0,
      direction: read(options.direction, parseDirection),
      captureFps: read(options.captureFps, parseCaptureFps),
    },
    standing: read(options.standing, parseStanding),
    runner: read(options.runner, parseRunner),
    model: read(options.model, (text) => parseChoice('--model', POSE_MODELS, text)) ?? 'heavy',
    runtime:
      read(options.runtime, (text) => parseChoice('--runtime', ['auto', ...RUNTIME_NAMES], text)) ?? 'auto',
    video: options.video === true ? 'must' : 'no',
    blurFaces: options.blurFaces ?? false,
    processes: read(options.processes, parseProcesses),
    pdfs: pdf === null ? [] : [{ name: 'report.pdf', paper: pdf }],
  };
  return { clips, shared, out, json };
}

function read<T>(text: string | undefined, parse: (text: string) => T): T | null {
  return text === undefined ? null : parse(text);
}
