import { viewerSchema, type Viewer } from '../../api/people.ts';
import { askNothing, askNothingOfWhoever, askWhoever, sent } from '../api/client.ts';

const SESSION = '/api/session';

/** Null when nobody is logged in. */
export function getViewer(signal: AbortSignal | null = null): Promise<Viewer | null> {
  return askWhoever(SESSION, viewerSchema, { signal });
}

/** Throws ApiError when the two do not belong together, or after too many tries. */
export async function logIn(email: string, password: string): Promise<Viewer | null> {
  await askNothing(SESSION, sent('POST', { email, password }));
  return getViewer();
}

export function logOut(): Promise<void> {
  return askNothingOfWhoever(SESSION, { method: 'DELETE' });
}

/** Throws ApiError, with the kind login-refused when the current password is another one. */
export function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  return askNothing('/api/password', sent('PUT', { currentPassword, newPassword }));
}
