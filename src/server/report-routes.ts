import type { Request } from 'express';
import { Router } from 'express';
import type { AnalysisRecord } from '../api/analyses.ts';
import { INPUT_FILE } from '../jobs/result-files.ts';
import { RequestError } from './request-error.ts';
import type { Service } from './service.ts';

/** All that a report may consist of; nothing else in its folder is given out. */
const RESULT_FILE =
  /^(?:analysis\.json|keypoints\.json|supports\.csv|report\.html|report\.pdf|annotated\.mp4|frames\/[\w-]+\.jpg)$/;

/** A report.html opened from here may do what it could do from disk: show its own pictures, run nothing. */
const REPORT_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

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
    const name = request.params.name.join('/');
    if (!RESULT_FILE.test(name)) throw new RequestError('not-found', 'There is no such file.');
    if (name.endsWith('.html')) response.set('Content-Security-Policy', REPORT_POLICY);
    response.sendFile(name, { root: folder.result(id), cacheControl: false });
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
