import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { peakMemoryOf } from './process-memory.ts';

const MIB = 1024 * 1024;
const HOLD = 'const held = Buffer.alloc(200 * 1024 * 1024, 1); setTimeout(() => held.length, 700);';
const PARENT = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(HOLD)}], { stdio: 'ignore' });`;

it.skipIf(!existsSync('/proc/self/status'))('counts the memory of what a program starts, too', async () => {
  const peak = await peakMemoryOf(['-e', PARENT]);
  expect(peak).toBeGreaterThan(200 * MIB);
  expect(peak).toBeLessThan(600 * MIB);
});

it('fails when the program fails', async () => {
  await expect(peakMemoryOf(['-e', 'process.exit(3)'])).rejects.toThrow('3');
});
