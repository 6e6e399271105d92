import { z } from 'zod';
import {
  athleteSchema,
  changedAthleteSchema,
  newAthleteSchema,
  newSorenessSchema,
  sorenessSchema,
} from './athletes.ts';
import { GONE, json, jsonBody, type Route } from './route.ts';

const ATHLETE = json(athleteSchema, 'The athlete');
const SORENESS = json(z.array(sorenessSchema), 'The log, oldest day first');

/** Those whose stride is analysed, and how their calves felt. */
export const ATHLETE_ROUTES: readonly Route[] = [
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
];
