import type { ReactNode } from 'react';
import type { ApiError } from './api/client.ts';
import { TEXT } from './text.ts';

export function Loading({ what }: { what: string }) {
  return (
    <p className="loading" role="status">
      {what}
    </p>
  );
}

/** What went wrong and what to do about it, with the next step where there is one. */
export function Trouble({
  title,
  detail,
  children,
}: {
  title: string;
  detail: string;
  children?: ReactNode;
}) {
  return (
    <div className="trouble" role="alert">
      <p>
        <strong>{title}</strong> {detail}
      </p>
      {children}
    </div>
  );
}

export function FailedToLoad({ error, again }: { error: ApiError; again: () => void }) {
  return (
    <Trouble title={error.message} detail={error.advice}>
      <button type="button" onClick={again}>
        {TEXT.errors.again}
      </button>
    </Trouble>
  );
}
