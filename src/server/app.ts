import express, { type Express } from 'express';
import helmet from 'helmet';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { againRoutes } from './again-routes.ts';
import { analysisRoutes } from './analysis-routes.ts';
import { answerProblems, notFound } from './answer-problems.ts';
import { clipRoutes } from './clip-routes.ts';
import { correctedFileRoutes } from './corrected-file-routes.ts';
import { descriptionRoutes } from './description-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { sameOrigin } from './same-origin.ts';
import type { Service } from './service.ts';
import { uploadRoutes, UPLOADS_PATH } from './upload-routes.ts';

/** Nothing is loaded from elsewhere, and nothing runs that is not a file of ours. */
const POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** The whole service as a handler of requests, without a socket. */
export function createApp(service: Service): Express {
  const app = express();
  // Without a certificate the browser must not be told to insist on one.
  app.use(helmet({ contentSecurityPolicy: POLICY, strictTransportSecurity: false }));
  app.use(sameOrigin);
  app.all([UPLOADS_PATH, `${UPLOADS_PATH}/{*id}`], uploadRoutes(service));
  app.use(
    '/api',
    clipRoutes(service),
    analysisRoutes(service),
    againRoutes(service),
    fileRoutes(service),
    reviewRoutes(service),
    correctedFileRoutes(service),
    descriptionRoutes(),
    notFound,
  );
  app.use(express.static(pageFolder()));
  app.get('/{*view}', (_, response) => {
    response.sendFile('index.html', { root: pageFolder() });
  });
  app.use(answerProblems);
  return app;
}

export function pageFolder(): string {
  return join(packageRoot(), '.build/web');
}
