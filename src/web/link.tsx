import type { MouseEvent, ReactNode } from 'react';
import { addressOf, navigate, type Route } from './route.ts';

function opensElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

interface LinkProps {
  to: Route;
  className?: string;
  /** For readers of screens, where the words alone say too little. */
  label?: string;
  children: ReactNode;
}

/** A link to another view of the page, without loading it anew. */
export function Link({ to, className, label, children }: LinkProps) {
  return (
    <a
      href={addressOf(to)}
      className={className}
      aria-label={label}
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
