import { expect, it } from 'vitest';
import { z } from 'zod';
import { fieldLists } from '../../src/server/docs/field-list.ts';
import { formWords } from '../../src/server/docs/form-words.ts';
import { jsonSchema } from '../../src/server/json-schema.ts';

it.each([
  [z.number().min(0.5).max(2.5).nullable(), 'number from 0.5 to 2.5 or null'],
  [z.int().min(0), 'whole number of at least 0'],
  [z.int(), 'whole number'],
  [z.number().max(3), 'number of at most 3'],
  [z.string().max(300), 'text of at most 300 characters'],
  [z.string().meta({ format: 'binary' }), 'the file'],
  [z.enum(['heavy', 'full', 'lite']), '"heavy", "full" or "lite"'],
  [z.literal('1.0.0'), '"1.0.0"'],
  [z.boolean(), 'true or false'],
  [z.array(z.string()), 'list, each text'],
  [z.tuple([z.number(), z.number()]), 'list of 2'],
])('what a value looks like is said in words (%#)', (schema, words) => {
  expect(formWords(jsonSchema(schema))).toBe(words);
});

it('fields are told with what they are when they are left out, those within them, too', () => {
  const schema = z.object({
    name: z.string(),
    size: z.object({ cm: z.number().default(0) }).optional(),
    shape: z.union([z.object({ line: z.string() }), z.object({ angle: z.string() })]).nullable(),
  });
  const lists = fieldLists(jsonSchema(schema));
  expect(lists).toHaveLength(1);
  const text = lists[0].text.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
  expect(text.trim()).toBe(
    'name text size object may be left out cm number left out, it is 0 shape object or null line text angle text',
  );
});
