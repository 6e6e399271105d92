import { z } from 'zod';
import {
  analysisAthleteSchema,
  analysisPageSchema,
  analysisSchema,
  changedClipFactsSchema,
  clipFactsSchema,
  resultFilesSchema,
  uploadedSchema,
} from './analyses.ts';
import { correctedFilesSchema } from './corrected-files.ts';
import { newRevisionSchema, newSignOffSchema, reviewSchema } from './reviews.ts';
import { file, GONE, json, jsonBody, JSON_TYPE, type Route } from './route.ts';
import { madeShareLinkSchema, newShareLinkSchema, shareLinkSchema } from './share-links.ts';

export const pageQuerySchema = z.object({
  /** The `next` of the page before, or an analysis: gives what is older. */
  before: z.string().max(100).nullable().default(null),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  /** Only those of one athlete. */
  athleteId: z.string().max(100).nullable().default(null),
});

const ONE = json(analysisSchema, 'The analysis');
const REVIEW = json(reviewSchema, 'The review as it is now');

/** What is done with clips, in the order of a clip's life. */
export const ANALYSIS_ROUTES: readonly Route[] = [
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
    summary: 'Analyses the same clip again with some facts changed, for example another runner.',
    body: jsonBody(changedClipFactsSchema),
    answers: [json(uploadedSchema, 'Queued', 201), json(uploadedSchema, 'Analysed before with these facts')],
  },
  {
    method: 'delete',
    path: '/analyses/{id}',
    summary: 'Deletes an analysis and all made from it, and its clip once no other analysis needs it.',
    answers: [GONE],
  },
  {
    method: 'put',
    path: '/analyses/{id}/athlete',
    summary: 'Says whose stride an analysis shows.',
    body: jsonBody(analysisAthleteSchema),
    answers: [ONE],
  },
  {
    method: 'get',
    path: '/analyses/{id}/video',
    summary:
      'The clip as it was sent, or with heads made unrecognisable where that was asked for; parts of it by ranges of bytes.',
    answers: [file('The clip', 'video/mp4')],
  },
  {
    method: 'get',
    path: '/analyses/{id}/files',
    summary: 'Names the files of the report that there are: none before the analysis has ended.',
    answers: [json(resultFilesSchema, 'Their names')],
  },
  {
    method: 'get',
    path: '/analyses/{id}/files/{name}',
    summary:
      'A file of the report: analysis.json, keypoints.json, supports.csv, report.html, report.pdf (A4), report-letter.pdf, annotated.mp4 or frames/….jpg.',
    answers: [file('The file', 'application/octet-stream')],
  },
  {
    method: 'get',
    path: '/analyses/{id}/input',
    summary: 'What the analysis was made from, beside the keypoints: enough to make it again, corrected.',
    answers: [file('The input', JSON_TYPE)],
  },
  {
    method: 'get',
    path: '/analyses/{id}/review',
    summary: 'What coaches put right and signed off.',
    answers: [REVIEW],
  },
  {
    method: 'put',
    path: '/analyses/{id}/review',
    summary: 'Stores corrections as a new revision; the ones before stay.',
    body: jsonBody(newRevisionSchema),
    answers: [REVIEW],
  },
  {
    method: 'get',
    path: '/analyses/{id}/review/{revision}',
    summary: 'The review as it was when this revision was the latest; revision 0 is the automatic result.',
    answers: [json(reviewSchema, 'The review as it was then')],
  },
  {
    method: 'post',
    path: '/analyses/{id}/review/{revision}/files',
    summary:
      'Has report, table, pictures and video of a stored revision made, with notes, grades by hand and sign-offs, unless they are there already. Of revision 0, the automatic result, once it is signed off.',
    answers: [
      json(correctedFilesSchema, 'They are being made', 202),
      json(correctedFilesSchema, 'They are there'),
    ],
  },
  {
    method: 'get',
    path: '/analyses/{id}/review/{revision}/files',
    summary: 'Says how far the files of a stored revision are, and which there are.',
    answers: [json(correctedFilesSchema, 'How far they are')],
  },
  {
    method: 'get',
    path: '/analyses/{id}/review/{revision}/files/{name}',
    summary: 'A file of a corrected result, named as those of the automatic one.',
    answers: [file('The file', 'application/octet-stream')],
  },
  {
    method: 'post',
    path: '/analyses/{id}/sign-offs',
    summary:
      'Signs a revision off. Files of it that were made before are forgotten: they lack the signature.',
    body: jsonBody(newSignOffSchema),
    answers: [{ ...REVIEW, status: 201 }],
  },
  {
    method: 'get',
    path: '/analyses/{id}/links',
    summary: 'Lists the links that show this report to others.',
    answers: [json(z.array(shareLinkSchema), 'The links, newest first')],
  },
  {
    method: 'post',
    path: '/analyses/{id}/links',
    summary: 'Makes a link that shows this report, and nothing else, to whoever has it.',
    body: jsonBody(newShareLinkSchema),
    answers: [json(madeShareLinkSchema, 'The link, with its secret, which is told this once', 201)],
  },
  {
    method: 'delete',
    path: '/analyses/{id}/links/{link}',
    summary: 'Takes a link back.',
    answers: [GONE],
  },
];
