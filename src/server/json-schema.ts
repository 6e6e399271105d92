import { z } from 'zod';

/** As much of a JSON schema as zod writes and a page tells. */
export interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
}

/**
 * The schema that requests are checked with, or answers made by, as JSON.
 * @param io `input` is as requests give it: what has a default may be left out
 */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'input'): JsonSchema {
  return { ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }), $schema: undefined } as JsonSchema;
}
