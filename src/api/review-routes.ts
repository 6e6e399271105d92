import { correctedFilesSchema } from './corrected-files.ts';
import { newRevisionSchema, newSignOffSchema, reviewSchema } from './reviews.ts';
import { file, json, jsonBody, type Route } from './route.ts';

const REVIEW = json(reviewSchema, 'The review as it is now');

/** What coaches put right, and the files made of it. */
export const REVIEW_ROUTES: readonly Route[] = [
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
    path: '/analyses/{id}/sign-offs',
    summary:
      'Signs a revision off and has its files made. Those that were made before are forgotten: they lack the signature.',
    body: jsonBody(newSignOffSchema),
    answers: [{ ...REVIEW, status: 201 }],
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
];
