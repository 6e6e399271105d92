import { expect, it } from 'vitest';
import { addressOf, routeOf, type Route } from '../../src/web/route.ts';

it.each<Route>([
  { view: 'home' },
  { view: 'analysis', id: 'a b&c' },
  { view: 'shared', secret: 'x-y_z' },
  { view: 'people' },
  { view: 'account' },
])('the address of %j leads back to it', (route) => {
  expect(routeOf(addressOf(route).slice('./'.length))).toEqual(route);
});
