import { type Request, type Response, Router } from 'express';
import { analysisAthleteSchema, type AnalysisRecord } from '../api/analyses.ts';
import { pageQuerySchema } from '../api/analysis-routes.ts';
import { deleteAnalysis } from '../jobs/delete-analysis.ts';
import { analysisOf } from './analysis-of.ts';
import { athleteOf } from './athlete-of.ts';
import { followAnalysis } from './follow-analysis.ts';
import { placeBefore, written } from './page-place.ts';
import { RequestError } from './request-error.ts';
import type { Service } from './service.ts';
import { jsonBody } from './stored-text.ts';
import { viewerOf } from './viewers.ts';

export function analysisRoutes({ store, athletes, folder, jobs }: Service): Router {
  const routes = Router();

  routes.get('/analyses', async (request, response) => {
    const viewer = viewerOf(request);
    const { before, ...query } = pageQuerySchema.parse(request.query);
    const after = before === null ? null : await placeBefore(before, store, viewer);
    const items = await store.page(viewer, { ...query, after });
    const last = items.length === query.limit ? items.at(-1) : undefined;
    const place = last === undefined ? null : await store.place(last.id, viewer);
    response.json({ items, next: place === null ? null : written(place) });
  });

  routes.get('/analyses/:id/events', async (request, response) => {
    await followAnalysis(store, await analysisOf(store, request), response);
  });

  routes.put('/analyses/:id/athlete', jsonBody(), async (request, response) => {
    const { id } = await analysisOf(store, request);
    const { athleteId } = analysisAthleteSchema.parse(request.body);
    if (athleteId !== null) await athleteOf(athletes, athleteId, request);
    await store.setAthlete(id, athleteId);
    response.json(await analysisOf(store, request));
  });

  /** Changes the state, or says why that is not possible now. */
  const change =
    (how: (analysis: AnalysisRecord) => Promise<boolean>, refusal: string) =>
    async (request: Request<{ id: string }>, response: Response<AnalysisRecord>): Promise<void> => {
      const analysis = await analysisOf(store, request);
      if (!(await how(analysis))) throw new RequestError('not-now', refusal);
      response.json(await analysisOf(store, request));
    };

  const cancel = async ({ id }: AnalysisRecord): Promise<boolean> => {
    const cancelled = await store.cancel(id);
    jobs.stop(id);
    return cancelled;
  };
  const retry = async ({ id }: AnalysisRecord): Promise<boolean> => {
    if (!(await store.requeue(id))) return false;
    await jobs.add(id);
    return true;
  };
  routes.post('/analyses/:id/cancel', change(cancel, 'The analysis has ended already.'));
  routes.post('/analyses/:id/retry', change(retry, 'Only what failed or was cancelled can be tried again.'));

  routes.delete('/analyses/:id', async (request, response) => {
    const { id } = await analysisOf(store, request);
    await deleteAnalysis(id, { store, folder, jobs });
    response.status(204).end();
  });
  return routes;
}
