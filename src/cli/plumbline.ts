#!/usr/bin/env node
import { runProgram } from './program.ts';
import { terminalVoice } from './terminal-voice.ts';
import { collectPicturesSeldom } from '../video/collect-seldom.ts';

collectPicturesSeldom();

// `| head` closes our output early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runProgram(process.argv.slice(2), terminalVoice());
