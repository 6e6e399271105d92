import { z } from 'zod';
import { GONE, json, jsonBody, type Route } from './route.ts';
import { madeShareLinkSchema, newShareLinkSchema, shareLinkSchema } from './share-links.ts';

/** The links that show a report to others. */
export const LINK_ROUTES: readonly Route[] = [
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
