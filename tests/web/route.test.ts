import { expect, test } from 'vitest';
import { addressOf, routeOf, type Route } from '../../src/web/route.ts';

const ROUTES: Route[] = [
  { view: 'home' },
  { view: 'analysis', id: 'a b' },
  { view: 'athlete', id: '1&2' },
  { view: 'compare', before: 'one', after: 'two' },
  { view: 'shared', secret: 's-_' },
  { view: 'athletes' },
  { view: 'people' },
  { view: 'account' },
];

test.each(ROUTES)('the view %o has an address that leads back to it', (route) => {
  expect(routeOf(new URL(addressOf(route), 'http://here/').search)).toEqual(route);
});

test('an address that names no view is the start page', () => {
  for (const search of ['', '?', '?view=nothing', '?other=1', '?before=one'])
    expect(routeOf(search)).toEqual({ view: 'home' });
});
