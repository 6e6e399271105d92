import type { Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { PlumblineError } from '../errors.ts';

const DEFAULT_PORT = 4242;
const LARGEST_PORT = 65_535;

/**
 * @param port PORT of the environment
 * @throws PlumblineError option-invalid
 */
export function portOf(port: string | undefined): number {
  if (port === undefined || port === '') return DEFAULT_PORT;
  const number = Number(port);
  if (Number.isInteger(number) && number >= 0 && number <= LARGEST_PORT) return number;
  throw new PlumblineError('option-invalid', `PORT is "${port}", which is no port.`, {
    advice: `Give a whole number up to ${LARGEST_PORT}, as in PORT=${DEFAULT_PORT}, or leave it out.`,
  });
}

/** What the system says when a server cannot listen. */
const REFUSALS: Readonly<Partial<Record<string, (host: string, port: number) => string>>> = {
  EADDRINUSE: (_, port) => `Another program listens at port ${port}.`,
  EACCES: (_, port) => `Port ${port} may only be used by the system's administrator.`,
  EADDRNOTAVAIL: (host) => `This machine has no address ${host}.`,
  ENOTFOUND: (host) => `There is no address ${host}.`,
};

/** @throws PlumblineError cannot-listen */
export async function listenAt(server: Server, port: number, host: string): Promise<AddressInfo> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const why = REFUSALS[String((cause as NodeJS.ErrnoException).code)];
    if (why === undefined) throw cause;
    throw new PlumblineError('cannot-listen', why(host, port), { cause });
  }
  return server.address() as AddressInfo;
}
