import { z } from 'zod';
import {
  athleteSchema,
  changedAthleteSchema,
  newAthleteSchema,
  newSorenessSchema,
  sorenessSchema,
} from './athletes.ts';
import {
  accountSchema,
  changedAccountSchema,
  clubSchema,
  credentialsSchema,
  newAccountSchema,
  newClubSchema,
  newPasswordSchema,
  setPasswordSchema,
  viewerSchema,
} from './people.ts';
import { DONE, GONE, json, jsonBody, type Route } from './route.ts';
import { serviceSettingsSchema } from './service-settings.ts';

const ATHLETE = json(athleteSchema, 'The athlete');
const SORENESS = json(z.array(sorenessSchema), 'The log, oldest day first');
const ACCOUNT = json(accountSchema, 'The account');
const SETTINGS = json(serviceSettingsSchema, 'The settings');

/** What is done with people: logging in, athletes, and what administrators see to. */
export const PEOPLE_ROUTES: readonly Route[] = [
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
  {
    method: 'get',
    path: '/athletes',
    summary: 'Lists athletes by name.',
    answers: [json(z.array(athleteSchema), 'The athletes')],
  },
  {
    method: 'post',
    path: '/athletes',
    summary: 'Adds an athlete, to the club of the coach who does; a coach without one cannot.',
    body: jsonBody(newAthleteSchema),
    answers: [{ ...ATHLETE, status: 201 }],
  },
  { method: 'get', path: '/athletes/{id}', summary: 'One athlete.', answers: [ATHLETE] },
  {
    method: 'put',
    path: '/athletes/{id}',
    summary:
      'Changes the name, or the first day of getting used to another way of running; club and account for administrators.',
    body: jsonBody(changedAthleteSchema),
    answers: [ATHLETE],
  },
  {
    method: 'delete',
    path: '/athletes/{id}',
    summary: 'Deletes an athlete and the log of soreness; the clips stay.',
    answers: [GONE],
  },
  {
    method: 'get',
    path: '/athletes/{id}/soreness',
    summary: 'How the calves felt, day by day.',
    answers: [SORENESS],
  },
  {
    method: 'put',
    path: '/athletes/{id}/soreness/{day}',
    summary: 'Notes how the calves felt on a day (YYYY-MM-DD).',
    body: jsonBody(newSorenessSchema),
    answers: [SORENESS],
  },
  {
    method: 'delete',
    path: '/athletes/{id}/soreness/{day}',
    summary: 'Takes a day out of the log.',
    answers: [SORENESS],
  },
  {
    method: 'get',
    path: '/clubs',
    summary: 'Lists clubs; for administrators, as are all addresses below.',
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
  { method: 'get', path: '/settings', summary: 'How long clips are kept.', answers: [SETTINGS] },
  {
    method: 'put',
    path: '/settings',
    summary: 'Changes how long clips are kept; for administrators.',
    body: jsonBody(serviceSettingsSchema),
    answers: [SETTINGS],
  },
];
