import { resultFilesSchema } from './analyses.ts';
import { file, json, JSON_TYPE, type Route } from './route.ts';

/** Reading what an analysis gave. */
export const REPORT_ROUTES: readonly Route[] = [
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
    path: '/analyses/{id}/video',
    summary:
      'The clip as it was sent, or with heads made unrecognisable where that was asked for; parts of it by ranges of bytes.',
    answers: [file('The clip', 'video/mp4')],
  },
  {
    method: 'get',
    path: '/analyses/{id}/input',
    summary: 'What the analysis was made from, beside the keypoints: enough to make it again, corrected.',
    answers: [file('The input', JSON_TYPE)],
  },
];
