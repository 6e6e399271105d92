import { analysisSchema, resultFilesSchema } from './analyses.ts';
import { correctedFilesSchema } from './corrected-files.ts';
import { reviewSchema } from './reviews.ts';
import { file, json, JSON_TYPE, type Route } from './route.ts';

/** What whoever has the link to a report may read; {secret} is the last part of that link. */
export const SHARED_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/shared/{secret}',
    summary: 'The analysis that a link shows.',
    answers: [json(analysisSchema, 'The analysis, without its athlete')],
    open: true,
  },
  {
    method: 'get',
    path: '/shared/{secret}/files',
    summary:
      'Names the files of its report that there are; once something is signed off only those of the automatic result that it is worked out from.',
    answers: [json(resultFilesSchema, 'Their names')],
    open: true,
  },
  {
    method: 'get',
    path: '/shared/{secret}/files/{name}',
    summary: 'A file of its report.',
    answers: [file('The file', 'application/octet-stream')],
    open: true,
  },
  {
    method: 'get',
    path: '/shared/{secret}/input',
    summary: 'What the analysis was made from, beside the keypoints.',
    answers: [file('The input', JSON_TYPE)],
    open: true,
  },
  {
    method: 'get',
    path: '/shared/{secret}/video',
    summary: 'The pictures of the clip, without sound and without what the phone wrote with them.',
    answers: [file('The clip', 'video/mp4')],
    open: true,
  },
  {
    method: 'get',
    path: '/shared/{secret}/review',
    summary: 'What coaches put right, as it was signed off last; before the first sign-off, as it is now.',
    answers: [json(reviewSchema, 'The review as it was then')],
    open: true,
  },
  {
    method: 'get',
    path: '/shared/{secret}/review/{revision}/files',
    summary: 'Says how far the files of what was signed off last are, and which there are.',
    answers: [json(correctedFilesSchema, 'How far they are')],
    open: true,
  },
  {
    method: 'get',
    path: '/shared/{secret}/review/{revision}/files/{name}',
    summary: 'A file of what was signed off last.',
    answers: [file('The file', 'application/octet-stream')],
    open: true,
  },
];
