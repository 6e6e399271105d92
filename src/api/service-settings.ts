import { z } from 'zod';

/** What holds for the whole service. */
export const serviceSettingsSchema = z.strictObject({
  /** Days after which a clip and all made from it are deleted; null keeps them until somebody deletes them. */
  keepDays: z.int().min(1).max(3650).nullable(),
});
export type ServiceSettings = z.infer<typeof serviceSettingsSchema>;
