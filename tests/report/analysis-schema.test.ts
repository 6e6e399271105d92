import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analysisJsonSchema } from '../../src/report/analysis-schema.ts';

const PUBLISHED = new URL('../../src/report/analysis.schema.json', import.meta.url);

test('the published analysis.schema.json is the one the code checks with', () => {
  const current = analysisJsonSchema();
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(PUBLISHED, `${JSON.stringify(current, null, 2)}\n`);
  expect(JSON.parse(readFileSync(PUBLISHED, 'utf8'))).toStrictEqual(JSON.parse(JSON.stringify(current)));
});
