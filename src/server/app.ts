import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { join } from 'node:path';
import { shownClip } from '../jobs/shown-clip.ts';
import { packageRoot } from '../package-root.ts';
import { againRoutes } from './again-routes.ts';
import { analysisOf } from './analysis-of.ts';
import { analysisRoutes } from './analysis-routes.ts';
import { answerProblems, notFound } from './answer-problems.ts';
import { athleteRoutes } from './athlete-routes.ts';
import { clipRoutes } from './clip-routes.ts';
import { correctedFileRoutes } from './corrected-file-routes.ts';
import { descriptionRoutes } from './description-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { uploadLimit } from './rate-limits.ts';
import { reportRoutes } from './report-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { loopbackOnly, sameOrigin } from './same-origin.ts';
import type { Service } from './service.ts';
import { sessionRoutes } from './session-routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { shareRoutes } from './share-routes.ts';
import { endSlowBodies, PATIENCE } from './slow-bodies.ts';
import { checkAddress } from './stored-text.ts';
import { uploadRoutes, UPLOADS_PATH } from './upload-routes.ts';
import { identify, loggedIn } from './viewers.ts';

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
  if (service.loginNeeded) {
    // A proxy on this machine says whom it speaks for; anybody else could claim what they like.
    app.set('trust proxy', 'loopback');
  } else app.use(loopbackOnly);
  app.use(sameOrigin);
  app.use(endSlowBodies(PATIENCE));
  const login = service.loginNeeded ? service.accounts : null;
  app.use('/api', neverKept, checkAddress, identify(login));
  app.all([UPLOADS_PATH, `${UPLOADS_PATH}/{*id}`], loggedIn, uploadLimit(), uploadRoutes(service));
  app.use(
    '/api',
    descriptionRoutes(),
    sessionRoutes(login),
    clipRoutes(service),
    analysisRoutes(service),
    reportRoutes<{ id: string }>(service, {
      base: '/analyses/:id',
      find: (request) => analysisOf(service.store, request),
      video: (analysis) => shownClip(analysis, service.folder),
      review: (id) => service.reviews.of(id),
      offered: () => Promise.resolve(() => true),
      untimed: false,
    }),
    againRoutes(service),
    reviewRoutes(service),
    correctedFileRoutes(service),
    shareRoutes(service),
    athleteRoutes(service),
    peopleRoutes(service),
    settingsRoutes(service),
    notFound,
  );
  app.use(express.static(pageFolder()));
  app.get('/{*view}', (_, response) => {
    response.sendFile('index.html', { root: pageFolder() });
  });
  app.use(answerProblems);
  return app;
}

/** Neither a proxy nor the browser may show again, unasked, what somebody was allowed to see once. */
const neverKept: RequestHandler = (_, response, next) => {
  response.set('Cache-Control', 'private, no-cache');
  next();
};

export function pageFolder(): string {
  return join(packageRoot(), '.build/web');
}
