import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/server/addresses.ts';

function card(address: string, family: 'IPv4' | 'IPv6', internal: boolean): NetworkInterfaceInfo {
  const rest = { address, internal, netmask: '', mac: '', cidr: null };
  return family === 'IPv4' ? { ...rest, family } : { ...rest, family, scopeid: 0 };
}

const NETWORKS = {
  lo: [card('127.0.0.1', 'IPv4', true)],
  wifi: [card('192.168.1.5', 'IPv4', false), card('fe80::1', 'IPv6', false)],
};
const LOCAL = 'http://localhost:4242';
const NETWORK = 'http://192.168.1.5:4242';

describe('the address to open', () => {
  it.each([
    ['127.0.0.1', null, [LOCAL]],
    ['::1', null, [LOCAL]],
    ['0.0.0.0', null, [LOCAL, NETWORK]],
    ['::', null, [LOCAL, NETWORK]],
    ['192.168.1.5', null, [NETWORK]],
    ['2001:db8::5', null, ['http://[2001:db8::5]:4242']],
    ['127.0.0.1', 'https://run.example.org', ['https://run.example.org']],
  ])('listening at %s, reached as %s: %j', (host, publicUrl, addresses) => {
    expect(addressesOf({ host, publicUrl }, 4242, NETWORKS)).toEqual(addresses);
  });
});
