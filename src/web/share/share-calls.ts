import { z } from 'zod';
import {
  madeShareLinkSchema,
  shareLinkSchema,
  type MadeShareLink,
  type ShareLink,
} from '../../api/share-links.ts';
import { analysisPath } from '../api/analyses.ts';
import { ask, askNothing, sent } from '../api/client.ts';
import { addressOf } from '../route.ts';

/** Newest first. */
export function getLinks(id: string, signal: AbortSignal): Promise<ShareLink[]> {
  return ask(analysisPath(id, '/links'), z.array(shareLinkSchema), { signal });
}

export function makeLink(id: string, days: number): Promise<MadeShareLink> {
  return ask(analysisPath(id, '/links'), madeShareLinkSchema, sent('POST', { days }));
}

export function takeLinkBack(id: string, link: string): Promise<void> {
  return askNothing(analysisPath(id, `/links/${encodeURIComponent(link)}`), { method: 'DELETE' });
}

/** What to send to others: the address of this page with the secret. */
export function linkAddress(secret: string): string {
  return new URL(addressOf({ view: 'shared', secret }), location.href).href;
}
