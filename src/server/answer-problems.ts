import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { MulterError } from 'multer';
import { ZodError, z } from 'zod';
import { problemOf, requestProblem } from '../api/problem-table.ts';
import type { Problem } from '../api/problems.ts';
import { PlumblineError } from '../errors.ts';
import { RequestError } from './request-error.ts';

/** Nothing when an answer is under way already. */
export function sendProblem(response: Response, problem: Problem): void {
  if (response.headersSent) return;
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

export const notFound: RequestHandler = (_, response) => {
  sendProblem(response, requestProblem('not-found', 'There is nothing at this address.'));
};

/** Every error becomes a problem+json; unexpected ones are logged and say no more than that. */
export const answerProblems: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  sendProblem(response, loggedProblem(error));
};

/** An error as a problem; one that nobody foresaw is logged, for the problem does not say what it was. */
export function loggedProblem(error: unknown): Problem {
  const problem = asProblem(error);
  if (problem.status === 500 && !(error instanceof PlumblineError)) console.error(error);
  return problem;
}

function asProblem(error: unknown): Problem {
  if (error instanceof RequestError) return error.problem;
  if (error instanceof ZodError) return requestProblem('bad-request', z.prettifyError(error));
  if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE')
    return requestProblem('too-large', 'The file is larger than this server takes.');
  if (error instanceof MulterError) return requestProblem('bad-request', error.message);
  const status = clientStatus(error);
  if (status === 413) return requestProblem('too-large', 'The request is larger than this server takes.');
  if (status === 404) return requestProblem('not-found', 'There is no such file, or not yet.');
  if (status !== null) return requestProblem('bad-request', 'The request is not understood.');
  return problemOf(error);
}

/** Status of an error that express or a parser of requests raised for what the client sent. */
function clientStatus(error: unknown): number | null {
  const status: unknown = error instanceof Error && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
