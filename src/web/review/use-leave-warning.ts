import { useEffect } from 'react';
import { guardLeaving } from '../leave-guard.ts';
import { TEXT } from '../text.ts';

function leadsAway(target: EventTarget | null): boolean {
  const link = target instanceof Element ? target.closest('a[href], [data-leaves]') : null;
  if (link === null || link.hasAttribute('download')) return false;
  if (link.hasAttribute('data-leaves')) return true;
  const address = link.getAttribute('href') ?? '';
  return !address.startsWith('#') && !address.startsWith('/api/');
}

function mayLeave(): boolean {
  return window.confirm(TEXT.review.leave);
}

/**
 * Asks before corrections that are not saved are left: by closing, reloading, going back, a link of the page, or
 * a button marked with data-leaves.
 */
export function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const control = new AbortController();
    const { signal } = control;
    window.addEventListener(
      'beforeunload',
      (event) => {
        event.preventDefault();
      },
      { signal },
    );
    const ask = (event: MouseEvent): void => {
      if (!leadsAway(event.target) || mayLeave()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('click', ask, { signal, capture: true });
    const unguard = guardLeaving(mayLeave);
    return () => {
      unguard();
      control.abort();
    };
  }, [unsaved]);
}
