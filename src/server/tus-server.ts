import { Server } from '@tus/server';
import { type RequestProblem, requestProblem } from '../api/problem-table.ts';

interface Refusal {
  readonly code: RequestProblem;
  /** Null where the library's own words say more: they name the header, or the part of the protocol. */
  readonly detail: string | null;
}

/** What the library refuses by itself, by the status it gives: any other is unforeseen. */
const REFUSALS: Readonly<Partial<Record<number, Refusal>>> = {
  400: { code: 'bad-request', detail: null },
  403: { code: 'header-missing', detail: null },
  404: { code: 'not-found', detail: 'There is no such upload.' },
  409: { code: 'wrong-offset', detail: 'This piece does not begin where the last one ended.' },
  410: { code: 'upload-ended', detail: 'Nobody went on with this upload, and it was removed.' },
  412: { code: 'version-missing', detail: null },
  413: {
    code: 'too-large',
    detail: 'The clip is larger than this server takes, or than was said when the upload began.',
  },
  501: { code: 'not-offered', detail: null },
};

const UNFORESEEN: Refusal = { code: 'internal', detail: 'An unexpected error stopped the work.' };

/** The library's server, refusing as everything else here does: all that it refuses goes through `write`. */
export class TusServer extends Server {
  override write(
    ...[context, headers, status, body = '']: Parameters<Server['write']>
  ): ReturnType<Server['write']> {
    headers.set('Content-Type', 'application/problem+json');
    return super.write(context, headers, status, isProblem(body) ? body : inForm(status, body));
  }
}

/** What our own hooks refuse is one already; the library speaks in plain words. */
function isProblem(body: string): boolean {
  return body.startsWith('{');
}

function inForm(status: number, words: string): string {
  const { code, detail } = REFUSALS[status] ?? UNFORESEEN;
  const said = words.trim().replace(/\.$/, '');
  return JSON.stringify(requestProblem(code, detail ?? `The protocol is not kept: ${said}.`));
}
