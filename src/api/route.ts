import type { z } from 'zod';

export interface Route {
  readonly method: 'get' | 'head' | 'options' | 'post' | 'put' | 'patch' | 'delete';
  /** Below /api; parameters in braces. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  /** Those that the request must or may carry beyond what every request has. */
  readonly headers?: readonly Header[];
  readonly body?: { readonly type: string; readonly schema: z.ZodType };
  readonly answers: readonly Answer[];
  /** True when nobody need be logged in. */
  readonly open?: true;
}

export interface Header {
  readonly name: string;
  readonly what: string;
  readonly schema: z.ZodType;
  readonly optional?: true;
}

export interface Answer {
  readonly status: number;
  readonly what: string;
  readonly headers?: readonly Header[];
  readonly type?: string;
  readonly schema?: z.ZodType;
}

export const JSON_TYPE = 'application/json';

export function json(schema: z.ZodType, what: string, status = 200): Answer {
  return { status, what, type: JSON_TYPE, schema };
}

export function file(what: string, type: string): Answer {
  return { status: 200, what, type };
}

export function jsonBody(schema: z.ZodType): NonNullable<Route['body']> {
  return { type: JSON_TYPE, schema };
}

export const GONE: Answer = { status: 204, what: 'It is gone' };
export const DONE: Answer = { status: 204, what: 'It is done' };
