import type { RequestHandler } from 'express';
import { RequestError } from './request-error.ts';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

function isLoopback(host: string | undefined): boolean {
  return host !== undefined && LOOPBACK_NAMES.has(host.replace(/:\d+$/, ''));
}

/**
 * Lets in only what was asked for by a loopback name, and changes only from our own page. Without a login this is what
 * keeps another site, open in the same browser, from reading or deleting clips (DNS rebinding, cross-site requests).
 */
export const sameOrigin: RequestHandler = (request, _, next) => {
  const { host, origin } = request.headers;
  if (!isLoopback(host)) throw new RequestError('wrong-host', 'This address is not served.');
  if (origin !== undefined && origin !== `http://${host ?? ''}`)
    throw new RequestError('wrong-host', 'Another site asked for this.');
  if (request.headers['sec-fetch-site'] === 'cross-site')
    throw new RequestError('wrong-host', 'Another site asked for this.');
  next();
};
