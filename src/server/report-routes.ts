import type { Request } from 'express';
import { Router } from 'express';
import type { AnalysisRecord } from '../api/analyses.ts';
import type { Review } from '../api/reviews.ts';
import { INPUT_FILE } from '../jobs/result-files.ts';
import { RequestError } from './request-error.ts';
import { resultFileNames, sendResultFile } from './result-file.ts';
import type { Service } from './service.ts';
import { sendSharedFile, sendUntimed } from './untimed.ts';

/** How a request names the report, and which video goes with it. */
export interface ReportAddress<Parameters extends Record<string, string>> {
  /** Below which the report is found, for example /analyses/:id. */
  readonly base: string;
  /** @throws RequestError login-needed, not-found */
  readonly find: (request: Request<Parameters>) => Promise<AnalysisRecord>;
  readonly video: (analysis: AnalysisRecord) => { name: string; root: string };
  readonly review: (id: string) => Promise<Review>;
  /** Which of its files are given out, by their names. */
  readonly offered: (id: string) => Promise<(name: string) => boolean>;
  /** Whether strangers read it, who are not told when the clip was filmed. */
  readonly untimed: boolean;
}

/** Reading one report: what it is, its files and its video, and what coaches made of it. */
export function reportRoutes<Parameters extends Record<string, string>>(
  { folder }: Pick<Service, 'folder'>,
  { base, find, video, review, offered, untimed }: ReportAddress<Parameters>,
): Router {
  const routes = Router();

  routes.get(base, async (request: Request<Parameters>, response) => {
    response.json(await find(request));
  });

  routes.get(`${base}/files`, async (request: Request<Parameters>, response) => {
    const { id } = await find(request);
    const names = await resultFileNames(folder.result(id));
    response.json(names.filter(await offered(id)));
  });

  routes.get(`${base}/files/*name`, async (request: Request<Parameters & { name: string[] }>, response) => {
    const { id } = await find(request);
    const { name } = request.params;
    const isOffered = await offered(id);
    if (!isOffered(name.join('/'))) throw new RequestError('not-found', 'There is no such file.');
    if (untimed) await sendSharedFile(response, name, folder.result(id));
    else sendResultFile(response, name, folder.result(id));
  });

  routes.get(`${base}/input`, async (request: Request<Parameters>, response) => {
    const { id } = await find(request);
    const root = folder.result(id);
    if (untimed) await sendUntimed(response, INPUT_FILE, root);
    else response.sendFile(INPUT_FILE, { root, cacheControl: false });
  });

  routes.get(`${base}/video`, async (request: Request<Parameters>, response) => {
    const { name, root } = video(await find(request));
    response.type('video/mp4').sendFile(name, { root, cacheControl: false });
  });

  routes.get(`${base}/review`, async (request: Request<Parameters>, response) => {
    const { id } = await find(request);
    response.json(await review(id));
  });
  return routes;
}
