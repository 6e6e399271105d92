import rateLimit from 'express-rate-limit';
import type { RequestHandler } from 'express';
import { RequestError } from './request-error.ts';
import { maybeViewerOf } from './viewers.ts';

const MINUTE_MS = 60_000;

/** Of one address: a person mistypes a few times, a guesser does not stop. */
const LOGINS = { limit: 10, windowMs: 10 * MINUTE_MS } as const;
/** Of one account: a team's evening of filming fits, a runaway script does not. */
const UPLOADS = { limit: 120, windowMs: 60 * MINUTE_MS } as const;

function refuse(what: string): RequestHandler {
  return (_request, _response, next) => {
    next(new RequestError('too-many', what));
  };
}

/** Only refused logins count, so that a busy club behind one address is not locked out. */
export function loginLimit(): RequestHandler {
  return rateLimit({
    ...LOGINS,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    handler: refuse('Too many logins from this address were refused.'),
  });
}

/** Counts the beginnings of uploads, not their pieces. Nobody is counted where nobody logs in. */
export function uploadLimit(): RequestHandler {
  return rateLimit({
    ...UPLOADS,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request) => maybeViewerOf(request)?.userId ?? '',
    skip: (request) => request.method !== 'POST' || maybeViewerOf(request)?.userId == null,
    handler: refuse('Too many clips were sent in the last hour.'),
  });
}
