import { z } from 'zod';

/** The part of keypoints.json that ties pictures to times; the poses themselves are in the analysis, filtered. */
export const frameTimesSchema = z.object({
  schemaVersion: z.literal(1),
  timesMs: z.array(z.number()).min(1),
});
