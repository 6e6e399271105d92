import { ACCOUNT_ROUTES } from './account-routes.ts';
import { ANALYSIS_ROUTES } from './analysis-routes.ts';
import { ATHLETE_ROUTES } from './athlete-routes.ts';
import { CLIP_ROUTES } from './clip-routes.ts';
import { LINK_ROUTES } from './link-routes.ts';
import { REPORT_ROUTES } from './report-routes.ts';
import { REVIEW_ROUTES } from './review-routes.ts';
import type { Route } from './route.ts';
import { SESSION_ROUTES } from './session-routes.ts';
import { SETTINGS_ROUTES } from './settings-routes.ts';
import { SHARED_ROUTES } from './shared-routes.ts';

/** Routes that belong together, for whoever reads their description. */
export interface Subject {
  readonly name: string;
  readonly about: string;
  readonly routes: readonly Route[];
}

/** Everything the server answers; what goes wrong is answered with a problem. */
export const SUBJECTS: readonly Subject[] = [
  { name: 'Clips', about: 'A clip comes in, whole or in pieces, and is queued.', routes: CLIP_ROUTES },
  {
    name: 'Analyses',
    about: 'One clip with the settings it is analysed with, and how far that is.',
    routes: ANALYSIS_ROUTES,
  },
  { name: 'Reports', about: 'What a finished analysis gave.', routes: REPORT_ROUTES },
  {
    name: 'Reviews',
    about: 'What coaches put right, noted and signed off, revision by revision, and the files made of it.',
    routes: REVIEW_ROUTES,
  },
  { name: 'Links', about: 'Links that show one report to others.', routes: LINK_ROUTES },
  {
    name: 'Shared reports',
    about: 'What whoever has such a link may read, without a login. {secret} is the last part of the link.',
    routes: SHARED_ROUTES,
  },
  {
    name: 'Session',
    about:
      'Logging in: every request carries the cookie that is given for it. A service on this machine alone asks for none.',
    routes: SESSION_ROUTES,
  },
  {
    name: 'Athletes',
    about: 'Those whose stride is analysed, and how their calves felt.',
    routes: ATHLETE_ROUTES,
  },
  { name: 'Clubs and accounts', about: 'For administrators.', routes: ACCOUNT_ROUTES },
  { name: 'Settings', about: 'What holds for the whole service.', routes: SETTINGS_ROUTES },
];

export const ROUTES: readonly Route[] = SUBJECTS.flatMap(({ routes }) => routes);
