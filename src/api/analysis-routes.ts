import { z } from 'zod';
import {
  analysisAthleteSchema,
  analysisPageSchema,
  analysisSchema,
  changedClipFactsSchema,
  uploadedSchema,
} from './analyses.ts';
import { file, GONE, json, jsonBody, type Route } from './route.ts';

export const pageQuerySchema = z.object({
  /** The `next` of the page before, or an analysis: gives what is older. */
  before: z.string().max(100).nullable().default(null),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  /** Only those of one athlete. */
  athleteId: z.string().max(100).nullable().default(null),
});

const ONE = json(analysisSchema, 'The analysis');

/** What is done with an analysis, in the order of its life. */
export const ANALYSIS_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/analyses',
    summary: 'Lists analyses, newest first.',
    query: pageQuerySchema,
    answers: [json(analysisPageSchema, 'A page of them')],
  },
  { method: 'get', path: '/analyses/{id}', summary: 'Says how far an analysis is.', answers: [ONE] },
  {
    method: 'get',
    path: '/analyses/{id}/events',
    summary: 'Sends the analysis as a server-sent event whenever it has changed, until it has ended.',
    answers: [file('Events, each an analysis as JSON', 'text/event-stream')],
  },
  {
    method: 'post',
    path: '/analyses/{id}/cancel',
    summary: 'Stops an analysis that is queued or under way.',
    answers: [ONE],
  },
  {
    method: 'post',
    path: '/analyses/{id}/retry',
    summary: 'Begins an analysis again that failed or was cancelled.',
    answers: [ONE],
  },
  {
    method: 'post',
    path: '/analyses/{id}/again',
    summary:
      'Analyses the same clip again with some facts changed, for example another runner. With faces blurred and nothing else changed it keeps what coaches stored, but no sign-off.',
    body: jsonBody(changedClipFactsSchema),
    answers: [json(uploadedSchema, 'Queued', 201), json(uploadedSchema, 'Analysed before with these facts')],
  },
  {
    method: 'put',
    path: '/analyses/{id}/athlete',
    summary: 'Says whose stride an analysis shows.',
    body: jsonBody(analysisAthleteSchema),
    answers: [ONE],
  },
  {
    method: 'delete',
    path: '/analyses/{id}',
    summary: 'Deletes an analysis and all made from it, and its clip once no other analysis needs it.',
    answers: [GONE],
  },
];
