#!/usr/bin/env node
import { runProgram } from './program.ts';
import { terminalVoice } from './terminal-voice.ts';

// `| head` closes our output early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runProgram(process.argv.slice(2), terminalVoice());
