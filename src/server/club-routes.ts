import { Router } from 'express';
import { newClubSchema } from '../api/people.ts';
import { RequestError } from './request-error.ts';
import type { Service } from './service.ts';
import { jsonBody } from './stored-text.ts';

/** Clubs; who may ask is checked before. */
export function clubRoutes({ people }: Pick<Service, 'people'>): Router {
  const routes = Router();

  routes.get('/clubs', async (_, response) => {
    response.json(await people.clubs());
  });

  routes.post('/clubs', jsonBody(), async (request, response) => {
    const { name } = newClubSchema.parse(request.body);
    const club = await people.addClub(name);
    if (club === null) throw new RequestError('already-there', `There is a club called ${name} already.`);
    response.status(201).json(club);
  });

  routes.delete('/clubs/:id', async (request, response) => {
    if (!(await people.removeClub(request.params.id)))
      throw new RequestError('not-found', 'There is no such club.');
    response.status(204).end();
  });
  return routes;
}
