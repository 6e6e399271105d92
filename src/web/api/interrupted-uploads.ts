import { defaultOptions, type PreviousUpload } from 'tus-js-client';
import { clipFactsSchema, type ClipFacts } from '../../api/analyses.ts';

/** A clip of which this browser has sent a part, and then stopped: by a reload, say. */
export interface InterruptedUpload {
  /** Where the server has its part. */
  readonly address: string;
  readonly fileName: string;
  readonly bytes: number;
  /** 0 to 1, of what the server has. */
  readonly share: number;
  readonly about: { readonly facts: ClipFacts; readonly athleteId: string | null };
}

function factsIn(text: string | undefined): ClipFacts | null {
  try {
    const facts = clipFactsSchema.safeParse(JSON.parse(text ?? ''));
    return facts.success ? facts.data : null;
  } catch {
    return null;
  }
}

/** Bytes the server has of it; null when it has none any more, undefined when it does not say. */
async function arrivedBytes(address: string, signal: AbortSignal): Promise<number | null | undefined> {
  const response = await fetch(address, {
    method: 'HEAD',
    headers: { 'Tus-Resumable': '1.0.0' },
    signal,
  }).catch(() => undefined);
  if (response === undefined) return undefined;
  if (response.status === 404 || response.status === 410) return null;
  const offset = response.headers.get('Upload-Offset');
  return response.ok && offset !== null ? Number(offset) : undefined;
}

/** Nothing where it cannot be gone on with; what the server has forgotten is forgotten here, too. */
async function interruptedOf(
  { urlStorageKey, uploadUrl: address, size, metadata }: PreviousUpload,
  signal: AbortSignal,
): Promise<InterruptedUpload[]> {
  const facts = factsIn(metadata.facts);
  if (address === null || size === null || size === 0 || facts === null) return [];
  const arrived = await arrivedBytes(address, signal);
  if (arrived === null) await forgetNote(urlStorageKey);
  if (arrived === null || arrived === undefined) return [];
  const about = { facts, athleteId: 'athlete' in metadata ? metadata.athlete : null };
  return [{ address, fileName: metadata.filename, bytes: size, share: arrived / size, about }];
}

function notes(): Promise<PreviousUpload[]> {
  return defaultOptions.urlStorage.findAllUploads();
}

function forgetNote(key: string): Promise<void> {
  return defaultOptions.urlStorage.removeUpload(key);
}

/** Every clip that was not sent to its end from this browser. */
export async function findInterrupted(signal: AbortSignal): Promise<InterruptedUpload[]> {
  const found = await Promise.all((await notes()).map((one) => interruptedOf(one, signal)));
  return found.flat();
}

/**
 * Deletes what the server has of an upload.
 * @returns done when this browser knows of it no more
 */
export async function forgetUpload(address: string): Promise<void> {
  const mine = (await notes()).filter(({ uploadUrl }) => uploadUrl === address);
  await Promise.all(mine.map(({ urlStorageKey }) => forgetNote(urlStorageKey)));
  // What is not deleted now the server tidies away later.
  void fetch(address, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } }).catch(() => undefined);
}
