import { type Request, type Response, Router } from 'express';
import type { AnalysisRecord } from '../api/analyses.ts';
import { pageQuerySchema } from '../api/routes.ts';
import { analysisOf } from './analysis-of.ts';
import { followAnalysis } from './follow-analysis.ts';
import { RequestError } from './request-error.ts';
import type { Service } from './service.ts';

export function analysisRoutes({ store, folder, jobs }: Service): Router {
  const routes = Router();

  routes.get('/analyses', async (request, response) => {
    const { before, limit } = pageQuerySchema.parse(request.query);
    const items = await store.page(before, limit);
    const next = items.length === limit ? (items.at(-1)?.id ?? null) : null;
    response.json({ items, next });
  });

  routes.get('/analyses/:id', async (request, response) => {
    response.json(await analysisOf(store, request.params.id));
  });

  routes.get('/analyses/:id/events', async (request, response) => {
    await followAnalysis(store, await analysisOf(store, request.params.id), response);
  });

  /** Changes the state, or says why that is not possible now. */
  const change =
    (how: (id: string) => Promise<boolean>, refusal: string) =>
    async (request: Request<{ id: string }>, response: Response<AnalysisRecord>): Promise<void> => {
      const { id } = await analysisOf(store, request.params.id);
      if (!(await how(id))) throw new RequestError('not-now', refusal);
      response.json(await analysisOf(store, id));
    };

  const cancel = async (id: string): Promise<boolean> => {
    const cancelled = await store.cancel(id);
    jobs.stop(id);
    return cancelled;
  };
  const retry = async (id: string): Promise<boolean> => {
    const { state } = await analysisOf(store, id);
    if (state === 'running' || !(await store.requeue(id))) return false;
    await jobs.add(id);
    return true;
  };
  routes.post('/analyses/:id/cancel', change(cancel, 'The analysis has ended already.'));
  routes.post('/analyses/:id/retry', change(retry, 'Only what failed or was cancelled can be tried again.'));

  routes.delete('/analyses/:id', async (request, response) => {
    const { id } = await analysisOf(store, request.params.id);
    await store.remove(id, (clip) => folder.removeClip(clip));
    jobs.stop(id);
    await folder.removeResults(id);
    response.status(204).end();
  });
  return routes;
}
