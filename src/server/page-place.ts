import type { Viewer } from '../api/people.ts';
import type { AnalysisStore } from '../storage/analysis-store.ts';
import type { Place } from '../storage/place.ts';
import { RequestError } from './request-error.ts';

const WRITTEN = /^(\d{1,16})~(.+)$/;

/** As a page gives it for the next one. */
export function written({ createdUs, id }: Place): string {
  return `${createdUs}~${id}`;
}

/**
 * Where a page begins: at a place as it was given with the page before, or after an analysis.
 * @throws RequestError not-found
 */
export async function placeBefore(before: string, store: AnalysisStore, viewer: Viewer): Promise<Place> {
  const parts = WRITTEN.exec(before);
  if (parts !== null) return { createdUs: parts[1], id: parts[2] };
  const place = await store.place(before, viewer);
  if (place === null)
    throw new RequestError('not-found', 'The analysis that the page is to begin after is not there.');
  return place;
}
