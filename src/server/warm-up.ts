import { get } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands for all addresses of the machine, of which its own always answers. */
const ANY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/**
 * Asks the server that has just begun to listen for its page, so that the first person need not wait for code that has
 * never run (some 90 ms). Whatever the answer: it is open all the same.
 */
export async function warmUp({ address, port }: AddressInfo): Promise<void> {
  const host = ANY_ADDRESS.has(address) ? '127.0.0.1' : address;
  await new Promise<void>((resolve) => {
    const asked = get({ host, port, path: '/', agent: false }, (answer) => {
      answer.on('error', resolve).on('close', resolve).resume();
    });
    asked.on('error', () => {
      resolve();
    });
  });
}
