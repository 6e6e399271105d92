import type { JsonSchema } from '../json-schema.ts';

/** Where a schema says so, no bound is meant. */
const LARGEST_SAFE = Number.MAX_SAFE_INTEGER;

const CHOICE = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** What a value looks like, in words: "number from 0.5 to 2.5 or null". */
export function formWords(schema: JsonSchema): string {
  const { anyOf, oneOf, items, prefixItems } = schema;
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return CHOICE.format(new Set(choices.map(formWords)));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return CHOICE.format(schema.enum.map((one) => JSON.stringify(one)));
  if (prefixItems !== undefined) return `list of ${prefixItems.length}`;
  if (items !== undefined) return `list, each ${formWords(items)}`;
  if (schema.type === 'string') return textWords(schema);
  if (schema.type === 'integer' || schema.type === 'number') return numberWords(schema);
  if (schema.type === 'boolean') return 'true or false';
  return schema.type ?? 'anything';
}

function textWords({ format, maxLength }: JsonSchema): string {
  if (format === 'binary') return 'the file';
  if (format !== undefined) return format;
  return maxLength === undefined ? 'text' : `text of at most ${maxLength} characters`;
}

function numberWords({ type, minimum, maximum }: JsonSchema): string {
  const kind = type === 'integer' ? 'whole number' : 'number';
  const least = minimum === undefined || minimum <= -LARGEST_SAFE ? null : minimum;
  const most = maximum === undefined || maximum >= LARGEST_SAFE ? null : maximum;
  if (least !== null && most !== null) return `${kind} from ${least} to ${most}`;
  if (least !== null) return `${kind} of at least ${least}`;
  return most === null ? kind : `${kind} of at most ${most}`;
}
