import { json, type RequestHandler } from 'express';
import { RequestError } from './request-error.ts';

/** No database keeps a NUL in a text, nor half of a character that UTF-16 writes in two parts. */
function canBeStored(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** @throws RequestError bad-request */
export function checkText(text: string): void {
  if (!canBeStored(text))
    throw new RequestError('bad-request', 'A text holds a character that cannot be stored.');
}

/** Whatever an address with a NUL names is not there. */
export const checkAddress: RequestHandler = ({ url }, _, next) => {
  if (url.includes('%00')) throw new RequestError('not-found', 'There is nothing at this address.');
  next();
};

/** Reads a body of JSON; a text in it that cannot be stored, at whatever depth, makes it none. */
export function jsonBody(options: { limit?: string } = {}): ReturnType<typeof json> {
  return json({
    ...options,
    reviver: (_, value: unknown) => {
      if (typeof value === 'string' && !canBeStored(value))
        throw new SyntaxError('A text holds a character that cannot be stored.');
      return value;
    },
  });
}
