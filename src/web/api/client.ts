import type { z } from 'zod';
import { problemSchema } from '../../api/problems.ts';
import { TEXT } from '../text.ts';

/** What went wrong, for the person at the screen: `message` says what, `advice` what to do. */
export class ApiError extends Error {
  readonly advice: string;
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;

  constructor(message: string, advice: string, status: number | null) {
    super(message);
    this.name = 'ApiError';
    this.advice = advice;
    this.status = status;
  }
}

export function unreachable(): ApiError {
  return new ApiError(TEXT.errors.unreachable, TEXT.errors.unreachableAdvice, null);
}

/** Whatever kept a request from its answer, in words: what is no answer of the server never reached it. */
export function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : unreachable();
}

/** The same as one text: what went wrong, and what to do. */
export function reasonOf(error: unknown): string {
  const { message, advice } = asApiError(error);
  return `${message} ${advice}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The problem a server describes in the body of a refusal. */
export function problemOf(status: number, body: string): ApiError {
  const problem = problemSchema.safeParse(jsonOf(body));
  if (problem.success) return new ApiError(problem.data.detail, problem.data.advice, status);
  return status === 404
    ? new ApiError(TEXT.errors.gone, TEXT.errors.goneAdvice, status)
    : new ApiError(TEXT.errors.status(status), TEXT.errors.statusAdvice, status);
}

/** An answer in the form agreed on. Throws ApiError when it has another. */
export function parsed<T>(schema: z.ZodType<T>, body: string): T {
  const result = schema.safeParse(jsonOf(body));
  if (result.success) return result.data;
  throw new ApiError(TEXT.errors.form, TEXT.errors.formAdvice, null);
}

async function answer(path: string, init: RequestInit): Promise<string> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  });
  const body = await response.text();
  if (!response.ok) throw problemOf(response.status, body);
  return body;
}

/** Throws ApiError, or an AbortError when the signal ends it. */
export async function ask<T>(path: string, schema: z.ZodType<T>, init: RequestInit = {}): Promise<T> {
  return parsed(schema, await answer(path, init));
}

export async function askNothing(path: string, init: RequestInit): Promise<void> {
  await answer(path, init);
}

/** A request that sends JSON. */
export function sent(method: 'POST' | 'PUT', body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
