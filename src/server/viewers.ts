import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { AT_THIS_MACHINE, type Role, type Viewer } from '../api/people.ts';
import type { Login } from '../login/login.ts';
import { RequestError } from './request-error.ts';

/** Filled by `identify` before any route is reached; kept apart from the request so that nobody else can set it. */
const VIEWERS = new WeakMap<IncomingMessage, Viewer | null>();

/** Finds out who asks: with a login by the cookie, without one it is the person at this machine. */
export function identify(login: Login | null): RequestHandler {
  return async (request, _, next) => {
    VIEWERS.set(request, login === null ? AT_THIS_MACHINE : await login.viewer(cookieOf(request)));
    next();
  };
}

/** The part of a request that says who sent it. */
export function cookieOf({ headers }: IncomingMessage): Headers {
  return new Headers({ cookie: headers.cookie ?? '' });
}

export function maybeViewerOf(request: IncomingMessage): Viewer | null {
  return VIEWERS.get(request) ?? null;
}

/** @throws RequestError login-needed */
export function viewerOf(request: IncomingMessage): Viewer {
  const viewer = maybeViewerOf(request);
  if (viewer === null) throw new RequestError('login-needed', 'Nobody is logged in.');
  return viewer;
}

/** @throws RequestError login-needed, role-needed */
export function viewerWithRole(request: IncomingMessage, ...roles: readonly Role[]): Viewer {
  const viewer = viewerOf(request);
  if (!roles.includes(viewer.role))
    throw new RequestError('role-needed', `Only ${roles.join(' or ')} may do this.`);
  return viewer;
}

/** Lets nobody in who is not logged in, before anything of the request is read. */
export const loggedIn: RequestHandler = (request, _, next) => {
  viewerOf(request);
  next();
};
