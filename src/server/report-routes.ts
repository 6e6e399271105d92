import type { Request } from 'express';
import { Router } from 'express';
import type { AnalysisRecord } from '../api/analyses.ts';
import { INPUT_FILE } from '../jobs/result-files.ts';
import { sendResultFile } from './result-file.ts';
import type { Service } from './service.ts';

/** How a request names the report, and which video goes with it. */
export interface ReportAddress<Parameters extends Record<string, string>> {
  /** Below which the report is found, for example /analyses/:id. */
  readonly base: string;
  /** @throws RequestError login-needed, not-found */
  readonly find: (request: Request<Parameters>) => Promise<AnalysisRecord>;
  readonly video: (analysis: AnalysisRecord) => { name: string; root: string };
}

/** Reading one report: what it is, its files and its video, and what coaches made of it. */
export function reportRoutes<Parameters extends Record<string, string>>(
  { folder, reviews }: Pick<Service, 'folder' | 'reviews'>,
  { base, find, video }: ReportAddress<Parameters>,
): Router {
  const routes = Router();

  routes.get(base, async (request: Request<Parameters>, response) => {
    response.json(await find(request));
  });

  routes.get(`${base}/files/*name`, async (request: Request<Parameters & { name: string[] }>, response) => {
    const { id } = await find(request);
    sendResultFile(response, request.params.name, folder.result(id));
  });

  routes.get(`${base}/input`, async (request: Request<Parameters>, response) => {
    const { id } = await find(request);
    response.sendFile(INPUT_FILE, { root: folder.result(id), cacheControl: false });
  });

  routes.get(`${base}/video`, async (request: Request<Parameters>, response) => {
    const { name, root } = video(await find(request));
    response.type('video/mp4').sendFile(name, { root, cacheControl: false });
  });

  routes.get(`${base}/review`, async (request: Request<Parameters>, response) => {
    const { id } = await find(request);
    response.json(await reviews.of(id));
  });
  return routes;
}
