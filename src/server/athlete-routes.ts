import { type Request, Router } from 'express';
import { z } from 'zod';
import {
  type Athlete,
  changedAthleteSchema,
  newAthleteSchema,
  newSorenessSchema,
  sorenessSchema,
} from '../api/athletes.ts';
import { assignAthlete } from './assign-athlete.ts';
import { athleteOf } from './athlete-of.ts';
import { RequestError } from './request-error.ts';
import type { Service } from './service.ts';
import { jsonBody } from './stored-text.ts';
import { viewerOf, viewerWithRole } from './viewers.ts';

const dayParameter = z.object({ day: sorenessSchema.shape.day });

/** Athletes, and the log of how their calves felt. */
export function athleteRoutes({ athletes, people }: Pick<Service, 'athletes' | 'people'>): Router {
  const routes = Router();
  const named = (request: Request<{ id: string }>): Promise<Athlete> =>
    athleteOf(athletes, request.params.id, request);

  routes.get('/athletes', async (request, response) => {
    response.json(await athletes.visible(viewerOf(request)));
  });

  routes.post('/athletes', jsonBody(), async (request, response) => {
    const viewer = viewerWithRole(request, 'coach', 'administrator');
    // The coach would never see the athlete again.
    if (viewer.role === 'coach' && viewer.clubId === null)
      throw new RequestError('club-needed', 'You belong to no club, and so would the athlete.');
    const { name } = newAthleteSchema.parse(request.body);
    const id = await athletes.add({ name, clubId: viewer.clubId, userId: null });
    response.status(201).json(await athleteOf(athletes, id, request));
  });

  routes.get('/athletes/:id', async (request, response) => {
    response.json(await named(request));
  });

  routes.put('/athletes/:id', jsonBody(), async (request, response) => {
    const athlete = await named(request);
    const { clubId, userId, ...changed } = changedAthleteSchema.parse(request.body);
    if (clubId !== undefined || userId !== undefined) {
      viewerWithRole(request, 'administrator');
      await assignAthlete(athlete, { clubId, userId }, { athletes, people });
    }
    await athletes.change(athlete.id, changed);
    response.json(await named(request));
  });

  /** The clips stay: they are deleted one by one, by whoever means it. */
  routes.delete('/athletes/:id', async (request, response) => {
    viewerWithRole(request, 'coach', 'administrator');
    const { id } = await named(request);
    await athletes.remove(id);
    response.status(204).end();
  });

  routes.get('/athletes/:id/soreness', async (request, response) => {
    const { id } = await named(request);
    response.json(await athletes.sorenessOf(id));
  });

  routes.put('/athletes/:id/soreness/:day', jsonBody(), async (request, response) => {
    const { id } = await named(request);
    const { day } = dayParameter.parse(request.params);
    await athletes.noteSoreness(id, { day, ...newSorenessSchema.parse(request.body) });
    response.json(await athletes.sorenessOf(id));
  });

  routes.delete('/athletes/:id/soreness/:day', async (request, response) => {
    const { id } = await named(request);
    await athletes.forgetSoreness(id, dayParameter.parse(request.params).day);
    response.json(await athletes.sorenessOf(id));
  });
  return routes;
}
