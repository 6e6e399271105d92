import { rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ClipFacts, Uploaded } from '../api/analyses.ts';
import { PlumblineError } from '../errors.ts';
import type { BelongsTo } from '../storage/analysis-store.ts';
import { fileSha256 } from '../video/file-digest.ts';
import { probeClip } from '../video/probe.ts';
import { type Intake, queueClip } from './queue-clip.ts';

export interface Upload {
  /** A file in the folder of incoming uploads; it is moved or removed. */
  readonly path: string;
  /** As its owner calls it: shown, never used as a path. */
  readonly name: string;
  /** May throw: what came with the clip is then refused, and the clip removed with it. */
  readonly about: () => Promise<AboutClip>;
}

export interface AboutClip {
  readonly facts: ClipFacts;
  readonly belongsTo: BelongsTo;
}

const LONGEST_NAME = 200;

/**
 * Looks at a complete upload and puts it in the queue; a clip already analysed with these settings gives that analysis.
 * What cannot be analysed is removed.
 * @throws PlumblineError for everything that can be wrong with a clip
 */
export async function takeIn({ path, name, ...upload }: Upload, intake: Intake): Promise<Uploaded> {
  const clipName = shownName(name);
  try {
    const { facts, belongsTo } = await upload.about();
    await probeClip(path);
    const clipSha256 = await fileSha256(path);
    const { size: clipBytes } = await stat(path);
    const keep = (): Promise<void> => intake.folder.keepClip(path, clipSha256);
    return await queueClip({ clipSha256, clipBytes, clipName, facts, belongsTo }, keep, intake);
  } catch (error) {
    throw named(error, basename(path), clipName);
  } finally {
    await rm(path, { force: true });
  }
}

/** The last part of what a browser says, without characters that are not shown. */
function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const shown = last.replace(/\p{C}/gu, '').slice(0, LONGEST_NAME).trim();
  return shown === '' ? 'clip' : shown;
}

/** An error in which the clip is called what its owner calls it. */
function named(error: unknown, file: string, clipName: string): unknown {
  if (!(error instanceof PlumblineError)) return error;
  const { code, message, advice } = error;
  return new PlumblineError(code, message.replaceAll(file, clipName), { cause: error, advice });
}
