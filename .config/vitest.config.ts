import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    // Native add-ons (sharp, tensor runtimes) crash in worker threads.
    pool: 'forks',
    testTimeout: 20_000,
  },
});
