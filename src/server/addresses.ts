import type { NetworkInterfaceInfo } from 'node:os';
import { type Exposure, isThisMachine } from './exposure.ts';

type Networks = Readonly<Partial<Record<string, readonly NetworkInterfaceInfo[]>>>;

/** Every network card. */
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** What to type into a browser to reach the service; the first is for this machine, where that is possible. */
export function addressesOf(
  { host, publicUrl }: Pick<Exposure, 'host' | 'publicUrl'>,
  port: number,
  networks: Networks,
): readonly string[] {
  if (publicUrl !== null) return [publicUrl];
  const at = (name: string): string => `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  if (isThisMachine(host)) return [at('localhost')];
  if (!EVERYWHERE.has(host)) return [at(host)];
  const cards = Object.values(networks).flatMap((addresses) => addresses ?? []);
  const others = cards.filter(({ internal, family }) => !internal && family === 'IPv4');
  return [at('localhost'), ...others.map(({ address }) => at(address))];
}
