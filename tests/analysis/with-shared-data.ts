import { describe, it } from 'vitest';
import { sharedDataPresent } from './shared-data.ts';

/** A suite that reads the evaluation data. `describe.skipIf` would run its body, and miss them, also where it is skipped. */
export function describeWithSharedData(name: string, suite: () => void): void {
  if (sharedDataPresent()) describe(name, suite);
  else
    describe.skip(name, () => {
      it('needs the evaluation data', () => undefined);
    });
}
