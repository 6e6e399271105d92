import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import type { AnalysisRecord, ChangedClipFacts, Uploaded } from '../api/analyses.ts';
import { PlumblineError } from '../errors.ts';
import type { NewAnalysis } from '../storage/analysis-store.ts';
import type { AnalysisJobs, Shelves } from './analysis-jobs.ts';

export interface Intake extends Shelves {
  readonly jobs: Pick<AnalysisJobs, 'add'>;
}

/**
 * Puts a clip in the queue; one already analysed with these settings gives that analysis.
 * @param keep sees to it that the file of the clip is in its place, while nobody can delete it
 */
export async function queueClip(
  clip: Omit<NewAnalysis, 'id'>,
  keep: () => Promise<void>,
  { store, jobs }: Intake,
): Promise<Uploaded> {
  const same = await store.findSame(clip.clipSha256, clip.facts, clip.belongsTo);
  if (same !== null) return { analysis: same, known: true };
  const analysis = await store.add({ ...clip, id: randomUUID() }, keep);
  await jobs.add(analysis.id);
  return { analysis, known: false };
}

/**
 * Analyses the clip of an analysis once more, with some of what was said of it changed.
 * @throws PlumblineError file-missing when the clip is being deleted
 */
export async function analyseAgain(
  { id, clipSha256, clipBytes, clipName, facts }: AnalysisRecord,
  changed: ChangedClipFacts,
  intake: Intake,
): Promise<Uploaded> {
  const isThere = async (): Promise<void> => {
    try {
      await access(intake.folder.clip(clipSha256));
    } catch (cause) {
      throw new PlumblineError('file-missing', `${clipName} was deleted meanwhile.`, {
        cause,
        advice: 'Send the clip again.',
      });
    }
  };
  const said = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
  const clip = { clipSha256, clipBytes, clipName, facts: { ...facts, ...said } };
  return queueClip({ ...clip, belongsTo: await intake.store.belongsTo(id) }, isThere, intake);
}
