import { expect, test } from 'vitest';
import { addressOf, routeOf, type Route } from '../../src/web/route.ts';

test.each<Route>([null, { analysis: 'a b' }, { before: 'one', after: 'two' }])(
  'an address leads back to its view: %j',
  (route) => {
    expect(routeOf(addressOf(route).slice(2))).toEqual(route);
  },
);

test('half a comparison leads to the start page', () => {
  expect(routeOf('?before=one')).toBeNull();
});
