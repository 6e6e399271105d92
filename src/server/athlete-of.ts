import type { IncomingMessage } from 'node:http';
import type { Athlete } from '../api/athletes.ts';
import type { AthleteStore } from '../storage/athlete-store.ts';
import { RequestError } from './request-error.ts';
import { viewerOf } from './viewers.ts';

/**
 * An athlete whom the viewer may see; another is not there.
 * @throws RequestError login-needed, not-found
 */
export async function athleteOf(
  athletes: AthleteStore,
  id: string,
  request: IncomingMessage,
): Promise<Athlete> {
  const athlete = await athletes.find(id, viewerOf(request));
  if (athlete === null) throw new RequestError('not-found', 'There is no such athlete.');
  return athlete;
}
