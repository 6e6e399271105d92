import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnalysisInput } from '../analysis/analyse.ts';
import type { AnalysisRecord } from '../api/analyses.ts';
import type { Review } from '../api/reviews.ts';
import type { OtherHeads } from '../pipeline/blurred-heads.ts';
import type { CorrectionRequest } from '../pipeline/correct-clip.ts';
import { PDF_ON_BOTH_PAPERS } from '../report/pdf/pdf-file.ts';
import type { DataFolder } from '../storage/data-folder.ts';
import { printedReviewOf } from './printed-review-of.ts';
import { INPUT_FILE, OTHER_HEADS_FILE } from './result-files.ts';

/** What the latest revision of a review is made from; the automatic result from what it was made from. */
export async function correctionFor(
  { id, clipSha256, facts }: AnalysisRecord,
  review: Review,
  folder: DataFolder,
  outDir: string,
): Promise<CorrectionRequest> {
  const ofResult = (name: string): string => join(folder.result(id), name);
  // Our own files, written when the analysis ended.
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(ofResult(name), 'utf8'));
  const input = (await read(INPUT_FILE)) as Omit<AnalysisInput, 'keypoints'>;
  const blur = facts.blurFaces ? { others: (await read(OTHER_HEADS_FILE)) as OtherHeads } : null;
  const correctedBy = review.history.at(-1);
  const corrected = correctedBy === undefined ? {} : { corrections: review.corrections, correctedBy };
  return {
    clipPath: folder.clip(clipSha256),
    keypointsPath: ofResult('keypoints.json'),
    input: { ...input, ...corrected },
    blur,
    outDir,
    pdfs: PDF_ON_BOTH_PAPERS,
    review: printedReviewOf(review),
  };
}
