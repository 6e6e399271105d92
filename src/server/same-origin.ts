import type { RequestHandler } from 'express';
import { RequestError } from './request-error.ts';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

function isLoopback(host: string | undefined): boolean {
  return host !== undefined && LOOPBACK_NAMES.has(host.replace(/:\d+$/, ''));
}

/**
 * Lets in only what was asked for by a loopback name. Without a login this keeps another site, open in the same
 * browser, from reaching this machine under a name of its own (DNS rebinding).
 */
export const loopbackOnly: RequestHandler = (request, _, next) => {
  if (!isLoopback(request.headers.host)) throw new RequestError('wrong-host', 'This address is not served.');
  next();
};

/** Lets in only what our own page, or no page at all, asked for: with or without a login (cross-site requests). */
export const sameOrigin: RequestHandler = (request, _, next) => {
  const { host, origin } = request.headers;
  const foreign = origin !== undefined && hostOf(origin) !== host;
  if (foreign || request.headers['sec-fetch-site'] === 'cross-site')
    throw new RequestError('wrong-host', 'Another site asked for this.');
  next();
};

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
