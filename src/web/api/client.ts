import type { z } from 'zod';
import { problemSchema } from '../../api/problems.ts';
import { TEXT } from '../text.ts';
import { loggedInAgain } from './login-gate.ts';

/** Kind of the problem that nobody, or nobody any more, is logged in. */
const LOGIN_NEEDED = 'plumbline:login-needed';

/** What went wrong, for the person at the screen: `message` says what, `advice` what to do. */
export class ApiError extends Error {
  readonly advice: string;
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;
  /** Of the problem the server named; null when it named none. */
  readonly kind: string | null;

  constructor(message: string, advice: string, status: number | null, kind: string | null = null) {
    super(message);
    this.name = 'ApiError';
    this.advice = advice;
    this.status = status;
    this.kind = kind;
  }
}

export function isLoginNeeded(error: unknown): boolean {
  return error instanceof ApiError && error.kind === LOGIN_NEEDED;
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
  if (problem.success) {
    const { detail, advice, type } = problem.data;
    return new ApiError(detail, advice, status, type);
  }
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

/** A session that ended in the middle of work holds the request up until the same person is logged in again. */
async function patientAnswer(path: string, init: RequestInit): Promise<string> {
  try {
    return await answer(path, init);
  } catch (error) {
    if (!isLoginNeeded(error) || !(await loggedInAgain())) throw error;
    init.signal?.throwIfAborted();
    return patientAnswer(path, init);
  }
}

/** Throws ApiError, or an AbortError when the signal ends it. */
export async function ask<T>(path: string, schema: z.ZodType<T>, init: RequestInit = {}): Promise<T> {
  return parsed(schema, await patientAnswer(path, init));
}

export async function askNothing(path: string, init: RequestInit): Promise<void> {
  await patientAnswer(path, init);
}

/** As `ask`, but null when nobody is logged in. */
export async function askWhoever<T>(
  path: string,
  schema: z.ZodType<T>,
  init: RequestInit = {},
): Promise<T | null> {
  const body = await unlessLoginNeeded(answer(path, init));
  return body === null ? null : parsed(schema, body);
}

/** As `askNothing`, but done, too, when nobody is logged in. */
export async function askNothingOfWhoever(path: string, init: RequestInit): Promise<void> {
  await unlessLoginNeeded(answer(path, init));
}

function unlessLoginNeeded(answered: Promise<string>): Promise<string | null> {
  return answered.catch((error: unknown) => {
    if (isLoginNeeded(error)) return null;
    throw error;
  });
}

/** A request with a body. */
export function sent(method: 'POST' | 'PUT', body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
