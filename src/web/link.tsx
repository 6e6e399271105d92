import type { MouseEvent, ReactNode } from 'react';
import { addressOf, navigate, type Route } from './route.ts';

function opensElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

/** A link to another view of the page, without loading it anew. */
export function Link({ to, className, children }: { to: Route; className?: string; children: ReactNode }) {
  return (
    <a
      href={addressOf(to)}
      className={className}
      onClick={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}
