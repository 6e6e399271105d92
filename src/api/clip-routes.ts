import { z } from 'zod';
import { clipFactsSchema, uploadedSchema } from './analyses.ts';
import { json, type Route } from './route.ts';
import { UPLOAD_ROUTES } from './upload-routes.ts';

/** How a clip comes in. */
export const CLIP_ROUTES: readonly Route[] = [
  {
    method: 'post',
    path: '/clips',
    summary:
      'Sends a clip in one piece. The fields "facts" (JSON) and "athlete" (its id, or nothing) come before the file in the field "clip".',
    body: {
      type: 'multipart/form-data',
      schema: z.object({
        facts: clipFactsSchema,
        athlete: z.string(),
        clip: z.string().meta({ format: 'binary' }),
      }),
    },
    answers: [
      json(uploadedSchema, 'Kept and queued', 201),
      json(uploadedSchema, 'Analysed before with these facts'),
    ],
  },
  ...UPLOAD_ROUTES,
];
