import { Router } from 'express';
import { docsPage } from './docs/docs-page.ts';
import { openApiDocument } from './openapi.ts';

/** As for a report: the page carries its look and its letters, and runs nothing. It says itself which look is its own. */
const DOCS_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The description of the interface, for programs and for people. */
export function descriptionRoutes(): Router {
  const routes = Router();
  // The same for everybody, and fifty milliseconds to put together.
  let page: string | null = null;
  routes.get('/openapi.json', (_, response) => {
    response.json(openApiDocument());
  });
  routes.get('/docs', (_, response) => {
    response
      .set('Content-Security-Policy', DOCS_POLICY)
      .type('html')
      .send((page ??= docsPage()));
  });
  return routes;
}
