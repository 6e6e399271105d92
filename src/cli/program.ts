import { Command, CommanderError } from 'commander';
import { packageVersion } from '../package-version.ts';
import { RUNTIME_NAMES } from '../pose/runtimes/runtime.ts';
import { describeFailure, failureText } from './failure.ts';
import { interruptible } from './interruption.ts';
import { resolveSettings, type AnalyseOptions } from './settings.ts';
import type { Voice } from './voice.ts';

/** Runs `plumbline` with the arguments behind its name; gives the exit status and never throws. */
export async function runProgram(args: readonly string[], voice: Voice): Promise<number> {
  let status = 0;
  const program = buildProgram(voice, (code) => {
    status = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    // Commander has said by then what it did not understand; --help and --version end here with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    voice.clearProgress();
    const failure = describeFailure(error);
    voice.complain(failureText(failure, error, voice.debug));
    return failure.exitCode;
  }
}

function buildProgram(voice: Voice, finish: (status: number) => void): Command {
  const program = new Command('plumbline')
    .description('Finds what overloads the calves in a side-view running video.')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        voice.print(text);
      },
      writeErr: (text) => {
        voice.complain(text);
      },
      outputError: (text, write) => {
        write(text.replace(/^error:/, 'plumbline:'));
      },
    });
  addAnalyse(program, voice, finish);
  addDoctor(program, voice, finish);
  program.showHelpAfterError(
    '  To analyse a clip write: plumbline analyse my-run.mp4. All commands: plumbline --help',
  );
  return program;
}

function addDoctor(program: Command, voice: Voice, finish: (status: number) => void): void {
  program
    .command('doctor')
    .showHelpAfterError('  Write it alone: plumbline doctor')
    .description(
      'says which ffmpeg, pose runtimes, weights and fonts are in use, and what to do about what is missing',
    )
    .action(async () => {
      const { doctorCommand } = await import('./doctor.ts');
      finish(await doctorCommand(voice));
    });
}

function addAnalyse(program: Command, voice: Voice, finish: (status: number) => void): void {
  program
    .command('analyse')
    .alias('analyze')
    .description('analyses clips one after another, each into its own folder')
    .showHelpAfterError('  All options: plumbline analyse --help')
    .argument('[clips...]', 'video files, or folders of them')
    .option('--height <height>', 'height of the runner: 178 (cm), 1.78m or 5\'10"')
    .option('--speed <speed>', 'speed of belt or runner: 10.5km/h, 2.9m/s, 6.5mph or a pace such as 5:40/km')
    .option('--incline <percent>', 'slope of the ground, uphill positive: 1%')
    .option('--capture-fps <rate>', 'frames per second at which a slow-motion clip was filmed: 240')
    .option('--sex <f|m>', 'sex of the runner, for the masses of the body segments')
    .option('--direction <left|right>', 'edge of the picture the runner runs towards')
    .option(
      '--model <name>',
      'pose model: heavy (default), or the quicker full and lite, which give no verdicts',
    )
    .option(
      '--runtime <name>',
      `engine of the pose model: auto (default, the fastest that is installed), ${RUNTIME_NAMES.join(', ')}`,
    )
    .option(
      '--standing <picture|range>',
      'the runner standing: a .jpg or .png, or a range of the clip such as 0-1.5s',
    )
    .option(
      '--runner <x,y[@seconds]>',
      'whom to follow, if it is not the right one: where the hips are, from 0 to 1 across and down the picture, such as 0.3,0.5@2.5',
    )
    .option('--keypoints <file>', 'start from a keypoints.json instead of looking for the runner')
    .option(
      '--video',
      'also write annotated.mp4: a stretch of the clip, slowed down, with what was measured drawn in',
    )
    .option(
      '--blur-faces',
      'make heads unrecognisable in all pictures; with --video also writes blurred.mp4, the clip itself so treated',
    )
    .option('--out <folder>', 'where the results go (default: plumbline-report/<name of the clip>)')
    .option('--processes <number>', 'how many processes look for the runner at once')
    .option('--pdf [paper]', 'also write report.pdf, on a4 (default) or letter; after the clips')
    .option('--json', 'print the result for programs')
    .action(async (clips: string[], options: AnalyseOptions) => {
      const settings = resolveSettings(clips, options);
      // Commands are loaded on demand: a broken package must not keep `doctor` from saying so.
      const { analyseCommand } = await import('./analyse-command.ts');
      finish(await interruptible((signal) => analyseCommand(settings, voice, signal)));
    });
}
