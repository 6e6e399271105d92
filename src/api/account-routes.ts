import { z } from 'zod';
import {
  accountSchema,
  changedAccountSchema,
  clubSchema,
  newAccountSchema,
  newClubSchema,
  setPasswordSchema,
} from './people.ts';
import { DONE, GONE, json, jsonBody, type Route } from './route.ts';

const ACCOUNT = json(accountSchema, 'The account');

/** What administrators see to: clubs, and who may log in. */
export const ACCOUNT_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/clubs',
    summary: 'Lists clubs.',
    answers: [json(z.array(clubSchema), 'The clubs')],
  },
  {
    method: 'post',
    path: '/clubs',
    summary: 'Adds a club.',
    body: jsonBody(newClubSchema),
    answers: [json(clubSchema, 'The club', 201)],
  },
  { method: 'delete', path: '/clubs/{id}', summary: 'Deletes a club; its people stay.', answers: [GONE] },
  {
    method: 'get',
    path: '/accounts',
    summary: 'Lists accounts by name.',
    answers: [json(z.array(accountSchema), 'The accounts')],
  },
  {
    method: 'post',
    path: '/accounts',
    summary: 'Adds an account; that of a runner is an athlete, too.',
    body: jsonBody(newAccountSchema),
    answers: [{ ...ACCOUNT, status: 201 }],
  },
  {
    method: 'put',
    path: '/accounts/{id}',
    summary: 'Changes role and club of an account; who becomes a runner becomes an athlete, too.',
    body: jsonBody(changedAccountSchema),
    answers: [ACCOUNT],
  },
  {
    method: 'put',
    path: '/accounts/{id}/password',
    summary: 'Sets the password of somebody else, who has forgotten it, and logs the account out everywhere.',
    body: jsonBody(setPasswordSchema),
    answers: [DONE],
  },
  {
    method: 'delete',
    path: '/accounts/{id}',
    summary: 'Deletes an account, every clip sent with it, and its athlete with the log of soreness.',
    answers: [GONE],
  },
];
