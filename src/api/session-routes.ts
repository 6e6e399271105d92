import { credentialsSchema, newPasswordSchema, viewerSchema } from './people.ts';
import { DONE, json, jsonBody, type Route } from './route.ts';

/** Who is logged in. */
export const SESSION_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/session',
    summary: 'Says who is logged in.',
    answers: [json(viewerSchema, 'Who asks')],
  },
  {
    method: 'post',
    path: '/session',
    summary: 'Logs in.',
    body: jsonBody(credentialsSchema),
    answers: [{ ...DONE, what: 'Logged in; the session is in a cookie' }],
    open: true,
  },
  { method: 'delete', path: '/session', summary: 'Logs out.', answers: [DONE] },
  {
    method: 'put',
    path: '/password',
    summary: 'Changes the own password, and logs out everywhere else.',
    body: jsonBody(newPasswordSchema),
    answers: [DONE],
  },
];
