import { useSyncExternalStore } from 'react';

/** The id of the analysis whose report is shown; null is the start page. */
export type Route = string | null;

const PARAMETER = 'analysis';
const CHANGED = 'plumbline:route';

/**
 * The view is kept in the query: any server that serves the page serves every view, and the fragment stays free
 * for the sections of a report.
 */
export function routeOf(search: string): Route {
  return new URLSearchParams(search).get(PARAMETER);
}

export function addressOf(route: Route): string {
  return route === null ? './' : `./?${new URLSearchParams({ [PARAMETER]: route }).toString()}`;
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
  return useSyncExternalStore(subscribe, () => routeOf(location.search));
}
