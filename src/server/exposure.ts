import { PlumblineError } from '../errors.ts';

/** Where the service listens, and what follows for who may come in. */
export interface Exposure {
  /** Address of a network card. */
  readonly host: string;
  /** On this machine alone the person at it needs no login. */
  readonly loginNeeded: boolean;
  readonly encrypted: boolean;
  /** What to type into the browser; null when the port says it. */
  readonly publicUrl: string | null;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * @param host HOST of the environment; undefined listens on this machine only
 * @param publicUrl PLUMBLINE_URL of the environment: under which others reach the service through a proxy
 * @throws PlumblineError option-invalid
 */
export function exposureOf(host = '127.0.0.1', publicUrl?: string): Exposure {
  if (publicUrl !== undefined && !/^https?:$/.test(protocolOf(publicUrl)))
    throw new PlumblineError('option-invalid', `PLUMBLINE_URL is "${publicUrl}", which is no address.`, {
      advice: 'Give it as in PLUMBLINE_URL=https://run.example.org',
    });
  return {
    host,
    loginNeeded: !isThisMachine(host) || publicUrl !== undefined,
    encrypted: publicUrl !== undefined && protocolOf(publicUrl) === 'https:',
    publicUrl: publicUrl ?? null,
  };
}

export function isThisMachine(host: string): boolean {
  return LOOPBACK.has(host);
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}
