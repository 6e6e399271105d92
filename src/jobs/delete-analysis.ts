import type { AnalysisJobs, Shelves } from './analysis-jobs.ts';

/** Deletes an analysis and all made from it, and its clip once no other analysis needs it. */
export async function deleteAnalysis(
  id: string,
  { store, folder, jobs }: Shelves & { readonly jobs: Pick<AnalysisJobs, 'stop'> },
): Promise<void> {
  await store.remove(id, (clip) => folder.removeClip(clip));
  jobs.stop(id);
  await folder.removeResults(id);
}
