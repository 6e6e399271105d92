import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';

/**
 * Whether the evaluation data are here. Elsewhere their tests are skipped aloud; where CI is set they must run.
 */
export function sharedDataPresent(): boolean {
  const folder = join(packageRoot(), '../shared/data/mocap');
  const present = existsSync(folder);
  if (!present && process.env.CI !== undefined) throw new Error(`CI needs the evaluation data in ${folder}`);
  if (!present) console.log(`skipped: no evaluation data in ${folder}`);
  return present;
}
