import { z } from 'zod';
import { clipFactsSchema, uploadedSchema } from './analyses.ts';
import { json, type Route } from './route.ts';

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
  {
    method: 'post',
    path: '/uploads',
    summary:
      'Begins an upload that can be gone on with (tus 1.0): metadata "filename", "facts" as JSON and "athlete". The last piece is answered as /clips.',
    answers: [{ status: 201, what: 'Where to send the pieces, in the header Location' }],
  },
];
