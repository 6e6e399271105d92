import { useMemo, useSyncExternalStore } from 'react';

/**
 * A report, an athlete's history, two analyses side by side, by their ids; the list of athletes; or the start page,
 * which is null.
 */
export type Route =
  | { readonly analysis: string }
  | { readonly athlete: string }
  | { readonly before: string; readonly after: string }
  | { readonly view: 'athletes' }
  | null;

const CHANGED = 'plumbline:route';

/**
 * The view is kept in the query: any server that serves the page serves every view, and the fragment stays free
 * for the sections of a report.
 */
export function routeOf(search: string): Route {
  const query = new URLSearchParams(search);
  const [analysis, athlete] = [query.get('analysis'), query.get('athlete')];
  const [before, after] = [query.get('before'), query.get('after')];
  if (before !== null && after !== null) return { before, after };
  if (athlete !== null) return { athlete };
  if (query.get('view') === 'athletes') return { view: 'athletes' };
  return analysis === null ? null : { analysis };
}

export function addressOf(route: Route): string {
  return route === null ? './' : `./?${new URLSearchParams({ ...route }).toString()}`;
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

export function useRoute(): Route {
  const search = useSyncExternalStore(subscribe, () => location.search);
  return useMemo(() => routeOf(search), [search]);
}
