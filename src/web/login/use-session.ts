import type { Viewer } from '../../api/people.ts';
import { endWaiting } from '../api/login-gate.ts';
import { useLoaded, type Loaded } from '../use-loaded.ts';
import { getViewer } from './session-calls.ts';

export interface Session {
  /** Null when nobody is logged in. */
  readonly session: Loaded<Viewer | null>;
  readonly begin: (viewer: Viewer) => void;
  readonly end: () => void;
}

/** Who is logged in, from the opening of the page on. */
export function useSession(): Session {
  const session = useLoaded<Viewer | null>(getViewer);
  const replace = (viewer: Viewer | null): void => {
    if (session.state !== 'ready') return;
    endWaiting(viewer !== null && viewer.userId === session.value?.userId);
    session.replace(viewer);
  };
  return {
    session,
    begin: replace,
    end: () => {
      replace(null);
    },
  };
}
