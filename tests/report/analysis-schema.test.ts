import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { Analysis } from '../../src/analysis/result.ts';
import { analysisJsonSchema, type analysisSchema } from '../../src/report/analysis-schema.ts';

const PUBLISHED = new URL('../../src/report/analysis.schema.json', import.meta.url);

test('the published analysis.schema.json is the one the code checks with', () => {
  const current = analysisJsonSchema();
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(PUBLISHED, `${JSON.stringify(current, null, 2)}\n`);
  expect(JSON.parse(readFileSync(PUBLISHED, 'utf8'))).toStrictEqual(JSON.parse(JSON.stringify(current)));
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

test('the schema and the Analysis type say the same: this file does not compile when they part ways', () => {
  const same: Same<z.infer<typeof analysisSchema>, Analysis> = true;
  expect(same).toBe(true);
});
