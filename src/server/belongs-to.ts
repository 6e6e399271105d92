import type { IncomingMessage } from 'node:http';
import type { BelongsTo } from '../storage/analysis-store.ts';
import type { AthleteStore } from '../storage/athlete-store.ts';
import { athleteOf } from './athlete-of.ts';
import { checkText } from './stored-text.ts';
import { viewerOf } from './viewers.ts';

/**
 * Whose a clip is that a request sends: a runner's own, or of the athlete that a coach names.
 * @throws RequestError login-needed, not-found, bad-request
 */
export async function belongsTo(
  request: IncomingMessage,
  athleteId: string | null,
  athletes: AthleteStore,
): Promise<BelongsTo> {
  const { userId, role } = viewerOf(request);
  // Comes in a form or with an upload, past what checks addresses and bodies.
  checkText(athleteId ?? '');
  if (role === 'runner' && userId !== null)
    return { ownerId: userId, athleteId: await athletes.ofUser(userId) };
  const athlete = athleteId === null ? null : await athleteOf(athletes, athleteId, request);
  return { ownerId: userId, athleteId: athlete?.id ?? null };
}
