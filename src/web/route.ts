import { useMemo, useSyncExternalStore } from 'react';

/** What the page shows. */
export type Route =
  | { view: 'home' }
  /** One analysis: its report, or how far it is. */
  | { view: 'analysis'; id: string }
  /** The report that a link shows, by the secret of the link. */
  | { view: 'shared'; secret: string }
  /** Accounts, clubs and how long clips are kept. */
  | { view: 'people' }
  /** The own account. */
  | { view: 'account' };

export const HOME: Route = { view: 'home' };

const CHANGED = 'plumbline:route';

/**
 * The view is kept in the query: any server that serves the page serves every view, and the fragment stays free
 * for the sections of a report.
 */
export function routeOf(search: string): Route {
  const query = new URLSearchParams(search);
  const [id, secret] = [query.get('analysis'), query.get('shared')];
  if (id !== null) return { view: 'analysis', id };
  if (secret !== null) return { view: 'shared', secret };
  if (query.has('people')) return { view: 'people' };
  if (query.has('account')) return { view: 'account' };
  return HOME;
}

function queryOf(route: Route): Record<string, string> {
  switch (route.view) {
    case 'home':
      return {};
    case 'analysis':
      return { analysis: route.id };
    case 'shared':
      return { shared: route.secret };
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
  window.addEventListener('popstate', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(CHANGED, listener);
  };
}

/** The same object while the address stays the same. */
export function useRoute(): Route {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => routeOf(search), [search]);
}
