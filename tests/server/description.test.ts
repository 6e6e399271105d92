import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { PROBLEM_LIST } from '../../src/api/problem-list.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { escapeHtml } from '../../src/report/html/markup.ts';
import { serve } from './served.ts';

const served = serve();

/** Of a request from another site's page, or to another name. */
function status(method: string, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(served.url(`/api${path}`), { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

const filled = (path: string): string => path.replace('{id}', 'nobody').replace('{name}', 'report.html');
const routes = ROUTES.map(({ method, path }) => [method.toUpperCase(), path] as const);

describe('the description of the interface', () => {
  it('names every route with its answers', async () => {
    const response = await fetch(served.url('/api/openapi.json'));
    const { paths } = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
    expect(Object.keys(paths)).toHaveLength(new Set(ROUTES.map(({ path }) => path)).size);
    expect(paths['/api/analyses/{id}']).toHaveProperty('delete.responses.204');
    const upload = paths['/api/uploads/{id}'];
    expect(Object.keys(upload)).toEqual(['head', 'patch', 'delete']);
    expect(upload).toHaveProperty('head.responses.200.headers.Upload-Offset.schema.type', 'integer');
    expect(upload).toHaveProperty('patch.parameters.1.name', 'Tus-Resumable');
    expect(upload).toHaveProperty(['head', 'responses', 'default', 'content', 'application/problem+json']);
    expect(paths['/api/clips']).toHaveProperty('post.requestBody.content');
  });

  it('can be read as a page', async () => {
    const answer = await fetch(served.url('/api/docs'));
    const page = await answer.text();
    for (const { path, summary } of ROUTES) {
      expect(page).toContain(`<code>/api${path}</code>`);
      expect(page).toContain(escapeHtml(summary));
    }
    for (const { type, detail, advice } of PROBLEM_LIST)
      for (const words of [type, detail, advice]) expect(page).toContain(escapeHtml(words));
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each(routes)('%s %s is there', async (method, path) => {
    const answer = await fetch(served.url(`/api${filled(path)}`), { method });
    // Of a clip that is not there, or of a request without what it needs: but answered by its own route.
    expect([200, 204, 400, 404, 409, 412]).toContain(answer.status);
    expect(await answer.text()).not.toContain('There is nothing at this address.');
  });

  it.each(routes)('%s %s is refused to other sites and other names', async (method, path) => {
    expect(await status(method, filled(path), { Host: 'evil.example' })).toBe(403);
    expect(await status(method, filled(path), { Origin: 'https://evil.example' })).toBe(403);
  });
});
