#!/usr/bin/env node
import { join, resolve } from 'node:path';
import { makeClip } from '../../samples/make-clip.ts';
import { recipeNamed } from '../../samples/recipes.ts';
import { makeFolder } from '../make-folder.ts';
import { asOutputError } from '../pipeline/output-error.ts';
import { analyseCommand } from './analyse-command.ts';
import { describeFailure, failureText } from './failure.ts';
import { interruptible } from './interruption.ts';
import { DEFAULT_OUT, resolveSettings } from './settings.ts';
import { terminalVoice } from './terminal-voice.ts';

/** `npm run demo`: draws the sample clip into the folder of the reports and analyses it like any other. */
async function demo(signal: AbortSignal): Promise<number> {
  const voice = terminalVoice();
  const folder = resolve(DEFAULT_OUT);
  const clip = join(folder, 'demo.mp4');
  const recipe = recipeNamed('demo');
  try {
    voice.print('Drawing the sample clip ...\n');
    await asOutputError(folder, () => makeFolder(folder));
    await makeClip(recipe, clip, { signal });
  } catch (error) {
    const failure = describeFailure(error, signal);
    voice.complain(failureText(failure, error, voice.debug));
    return failure.exitCode;
  }
  voice.print('Analysing it ...\n\n');
  const known = { height: `${recipe.heightM}m`, speed: `${recipe.speedMps}m/s` };
  return analyseCommand(resolveSettings([clip], { ...known, out: join(folder, 'demo') }), voice, signal);
}

process.exitCode = await interruptible(demo);
