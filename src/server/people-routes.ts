import { Router } from 'express';
import { changedAccountSchema, newAccountSchema, setPasswordSchema } from '../api/people.ts';
import { addAccount } from '../login/add-account.ts';
import { deleteAnalysis } from '../jobs/delete-analysis.ts';
import { checkClub } from './assign-athlete.ts';
import { clubRoutes } from './club-routes.ts';
import { RequestError } from './request-error.ts';
import type { Service } from './service.ts';
import { jsonBody } from './stored-text.ts';
import { viewerOf, viewerWithRole } from './viewers.ts';

/** Clubs and accounts: for administrators. */
export function peopleRoutes(service: Service): Router {
  const { people, store, accounts } = service;
  const routes = Router();
  routes.use(['/clubs', '/accounts'], (request, _, next) => {
    viewerWithRole(request, 'administrator');
    next();
  });

  routes.use(clubRoutes(service));

  routes.get('/accounts', async (_, response) => {
    response.json(await people.accounts());
  });

  routes.post('/accounts', jsonBody(), async (request, response) => {
    const account = newAccountSchema.parse(request.body);
    if (account.clubId !== null) await checkClub(account.clubId, people);
    const id = await addAccount(account, service);
    if (id === null)
      throw new RequestError('already-there', `There is an account for ${account.email} already.`);
    response.status(201).json(await people.account(id));
  });

  routes.put('/accounts/:id', jsonBody(), async (request, response) => {
    const { id } = request.params;
    const { role, clubId } = changedAccountSchema.parse(request.body);
    if (clubId !== null) await checkClub(clubId, people);
    if (!(await people.changeAccount(id, role, clubId))) throw await refusal(id);
    response.json(await people.account(id));
  });

  /** For whoever has forgotten it; the own one is changed with the current one (PUT /password). */
  routes.put('/accounts/:id/password', jsonBody(), async (request, response) => {
    const { id } = request.params;
    const { password } = setPasswordSchema.parse(request.body);
    if (id === viewerOf(request).userId)
      throw new RequestError('not-now', 'The own password is changed with the current one.');
    if ((await people.account(id)) === null) throw await refusal(id);
    await accounts.setPassword(id, password);
    response.status(204).end();
  });

  routes.delete('/accounts/:id', async (request, response) => {
    const { id } = request.params;
    if (!(await people.mayRemoveAccount(id))) throw await refusal(id);
    // The account last: where something fails before, it can be asked for again, and no clip is left that is nobody's.
    for (const clip of await store.sentBy(id)) await deleteAnalysis(clip, service);
    if (!(await people.removeAccount(id))) throw await refusal(id);
    response.status(204).end();
  });

  const refusal = async (id: string): Promise<RequestError> =>
    (await people.account(id)) === null
      ? new RequestError('not-found', 'There is no such account.')
      : new RequestError(
          'last-administrator',
          'This is the last administrator: without one nobody could let anybody in.',
        );
  return routes;
}
