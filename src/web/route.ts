import { useMemo, useSyncExternalStore } from 'react';
import { staysInView } from './leave-guard.ts';

/** What the page shows. */
export type Route =
  | { readonly view: 'home' }
  /** One analysis: its report, or how far it is. */
  | { readonly view: 'analysis'; readonly id: string }
  /** Two analyses side by side, by their ids. */
  | { readonly view: 'compare'; readonly before: string; readonly after: string }
  | { readonly view: 'athletes' }
  /** One athlete's history. */
  | { readonly view: 'athlete'; readonly id: string }
  /** The report that a link shows, by the secret of the link. */
  | { readonly view: 'shared'; readonly secret: string }
  /** Accounts, clubs and how long clips are kept. */
  | { readonly view: 'people' }
  /** The own account. */
  | { readonly view: 'account' };

export const HOME: Route = { view: 'home' };

const CHANGED = 'plumbline:route';

/**
 * The view is kept in the query: any server that serves the page serves every view, and the fragment stays free
 * for the sections of a report.
 */
export function routeOf(search: string): Route {
  const query = new URLSearchParams(search);
  const [id, secret, athlete] = [query.get('analysis'), query.get('shared'), query.get('athlete')];
  const [before, after] = [query.get('before'), query.get('after')];
  if (before !== null && after !== null) return { view: 'compare', before, after };
  if (id !== null) return { view: 'analysis', id };
  if (athlete !== null) return { view: 'athlete', id: athlete };
  if (secret !== null) return { view: 'shared', secret };
  return PLAIN_VIEWS.find(({ view }) => query.has(view)) ?? HOME;
}

const PLAIN_VIEWS: readonly Route[] = [{ view: 'athletes' }, { view: 'people' }, { view: 'account' }];

function queryOf(route: Route): Record<string, string> {
  switch (route.view) {
    case 'home':
      return {};
    case 'analysis':
    case 'athlete':
      return { [route.view]: route.id };
    case 'compare':
      return { before: route.before, after: route.after };
    case 'shared':
      return { shared: route.secret };
    case 'athletes':
    case 'people':
    case 'account':
      return { [route.view]: '' };
  }
}

export function addressOf(route: Route): string {
  const query = new URLSearchParams(queryOf(route)).toString();
  return query === '' ? './' : `./?${query}`;
}

export function navigate(route: Route): void {
  history.pushState(null, '', addressOf(route));
  window.scrollTo(0, 0);
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(listener: () => void): () => void {
  const moved = (): void => {
    if (!staysInView()) listener();
  };
  window.addEventListener('popstate', moved);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('popstate', moved);
    window.removeEventListener(CHANGED, listener);
  };
}

/** The same object while the address stays the same. */
export function useRoute(): Route {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => routeOf(search), [search]);
}
