import { ANALYSIS_ROUTES } from './analysis-routes.ts';
import { PEOPLE_ROUTES } from './people-routes.ts';
import type { Route } from './route.ts';
import { SHARED_ROUTES } from './shared-routes.ts';

/** Everything the server answers; what goes wrong is answered with a problem. */
export const ROUTES: readonly Route[] = [...ANALYSIS_ROUTES, ...SHARED_ROUTES, ...PEOPLE_ROUTES];
