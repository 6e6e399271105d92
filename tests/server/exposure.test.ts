import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../src/server/exposure.ts';

describe('a service', () => {
  it('listens on this machine alone, without a login, unless it is told otherwise', () => {
    expect(exposureOf()).toEqual({
      ...{ host: '127.0.0.1', loginNeeded: false, encrypted: false, publicUrl: null },
    });
  });

  it.each([
    ['127.0.0.1', undefined, false, false],
    ['localhost', undefined, false, false],
    ['::1', undefined, false, false],
    ['0.0.0.0', undefined, true, false],
    ['::', undefined, true, false],
    ['', undefined, true, false],
    ['192.168.1.20', undefined, true, false],
    [undefined, 'http://localhost:4242', true, false],
    [undefined, 'https://run.example.org', true, true],
    ['0.0.0.0', 'https://run.example.org', true, true],
  ])('at %j, known as %j: login needed %j, encrypted %j', (host, url, loginNeeded, encrypted) => {
    expect(exposureOf(host, url)).toMatchObject({ loginNeeded, encrypted, publicUrl: url ?? null });
  });

  it.each(['', 'run.example.org', 'ftp://run.example.org', 'javascript:alert(1)'])(
    'refuses %j as its address',
    (url) => {
      expect(() => exposureOf(undefined, url)).toThrow(/PLUMBLINE_URL/);
    },
  );
});
