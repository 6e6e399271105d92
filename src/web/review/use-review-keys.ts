import { useEffect } from 'react';

/** What the keys do while something is corrected, wherever the focus is. */
export type ReviewKeys = Readonly<Record<string, () => void>>;

/** They press what has the focus, or scroll to what is beyond it. */
const KEYS_OF_THE_PAGE = new Set([' ', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);

function keepsKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog') !== null) return true;
  if (KEYS_OF_THE_PAGE.has(key) && target.tabIndex >= 0) return true;
  // Arrows move the position and choose a speed where those have the focus.
  const isField = target instanceof HTMLInputElement && (target.type === 'text' || key.startsWith('Arrow'));
  return isField || ['SELECT', 'TEXTAREA'].includes(target.tagName);
}

/** Fields keep their keys, whatever the tab key reaches those of the page, and so does the browser its own with Ctrl, Alt or ⌘. Null: no keys. */
export function useReviewKeys(keys: ReviewKeys | null): void {
  useEffect(() => {
    if (keys === null) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (keepsKey(event.target, event.key)) return;
      if (!Object.hasOwn(keys, event.key)) return;
      event.preventDefault();
      keys[event.key]();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [keys]);
}
