import { Router } from 'express';
import { ROUTES } from '../api/routes.ts';
import { openApiDocument } from './openapi.ts';

/** The description of the interface, for programs and for people. */
export function descriptionRoutes(): Router {
  const routes = Router();
  routes.get('/openapi.json', (_, response) => {
    response.json(openApiDocument());
  });
  routes.get('/docs', (_, response) => {
    response.type('html').send(page());
  });
  return routes;
}

function page(): string {
  const rows = ROUTES.map(
    ({ method, path, summary, answers }) =>
      `<tr><td>${method.toUpperCase()}<td><code>/api${path}</code><td>${summary}<td>${answers
        .map(({ status, what }) => `${status} ${what}`)
        .join('<br>')}`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Plumbline: interface for programs</title>
<h1>Interface for programs</h1>
<p>In full, with every field, as <a href="openapi.json">openapi.json</a>. What goes wrong is answered as
<code>application/problem+json</code>: what is wrong in <code>detail</code>, what to do in <code>advice</code>.</p>
<table><thead><tr><th>Method<th>Address<th>What it does<th>Answers</thead><tbody>${rows.join('\n')}</tbody></table></html>`;
}
