import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { CorrectedState } from '../../src/jobs/corrected-state.ts';
import { DataFolder } from '../../src/storage/data-folder.ts';
import { temporaryFolder } from '../video/making-clips.ts';

const root = temporaryFolder();
const UNSIGNED = { id: 'run', revision: 1, signOffs: 0 };
const SIGNED = { ...UNSIGNED, signOffs: 1 };
const RUNNING = { state: 'running', progress: null, problem: null } as const;

let count = 0;
let folder: DataFolder;
let state: CorrectedState;

beforeEach(async () => {
  folder = new DataFolder(join(root, String((count += 1))));
  await folder.create();
  mkdirSync(folder.result('run'));
  state = new CorrectedState(folder);
});

async function make(edition: typeof UNSIGNED): Promise<void> {
  writeFileSync(join(await state.begin(edition), 'report.html'), '');
  await state.publish(edition);
}

const kept = (): string[] => readdirSync(folder.corrected('run')).sort();

it('files of a revision are given out only as long as nobody has signed it since', async () => {
  await make(UNSIGNED);
  expect(await state.read(UNSIGNED)).toMatchObject({ state: 'done', files: ['report.html'] });
  expect(await state.read(SIGNED)).toMatchObject({ state: 'none', files: [] });
});

it('what was made before goes when there is something newer, of that revision alone', async () => {
  for (const earlier of ['1', '2-0', '11-0'])
    mkdirSync(join(folder.corrected('run'), earlier), { recursive: true });
  await make(UNSIGNED);
  await make(SIGNED);
  expect(kept()).toEqual(['1-1', '11-0', '2-0']);
});

it('after a kill what was asked for is found again, whoever has signed meanwhile', async () => {
  await state.ask(UNSIGNED);
  await state.write(UNSIGNED, RUNNING);
  await state.begin(UNSIGNED);
  expect(await state.unfinished(['run', 'other'], 0)).toEqual([{ id: 'run', revision: 1 }]);
  expect((await state.read(SIGNED)).state).toBe('running');
  await make(SIGNED);
  expect(await state.unfinished(['run'], 0)).toEqual([]);
  expect(kept()).toEqual(['1-1']);
});

it('is asked for once, and again after it failed', async () => {
  expect([await state.ask(UNSIGNED), await state.ask(SIGNED)]).toEqual([true, false]);
  await state.write(UNSIGNED, { ...RUNNING, state: 'failed' });
  expect(await state.unfinished(['run'], 0)).toEqual([]);
  await state.forget(UNSIGNED);
  expect(await state.ask(SIGNED)).toBe(true);
});
