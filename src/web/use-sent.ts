import { useState } from 'react';
import { asApiError, type ApiError } from './api/client.ts';

export interface Sending {
  readonly busy: boolean;
  readonly error: ApiError | null;
  /** Runs a request that changes something; `then` only when it was granted. */
  readonly send: <T>(request: () => Promise<T>, then: (answer: T) => void) => void;
}

/** One request at a time, and why it was refused. */
export function useSent(): Sending {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const send = <T>(request: () => Promise<T>, then: (answer: T) => void): void => {
    setBusy(true);
    setError(null);
    request().then(
      (answer) => {
        setBusy(false);
        then(answer);
      },
      (failure: unknown) => {
        setBusy(false);
        setError(asApiError(failure));
      },
    );
  };
  return { busy, error, send };
}
