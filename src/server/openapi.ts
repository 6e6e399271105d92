import type { z } from 'zod';
import { problemSchema } from '../api/problems.ts';
import type { Answer, Header, Route } from '../api/route.ts';
import { SUBJECTS } from '../api/routes.ts';
import { packageVersion } from '../package-version.ts';
import { jsonSchema } from './json-schema.ts';

const PROBLEM = {
  description: 'What is wrong, and what to do',
  content: { 'application/problem+json': { schema: jsonSchema(problemSchema) } },
};

/** The interface as an OpenAPI 3.1 document, made from the schemas that requests are checked with. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { name, routes } of SUBJECTS)
    for (const route of routes) (paths[`/api${route.path}`] ??= {})[route.method] = operation(route, name);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plumbline',
      version: packageVersion(),
      description: 'Finds what overloads the calves in a side-view running video.',
    },
    tags: SUBJECTS.map(({ name, about }) => ({ name, description: about })),
    paths,
  };
}

function operation({ path, summary, query, headers = [], body, answers }: Route, subject: string): object {
  return {
    tags: [subject],
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query), ...headers.map(headerParameter)],
    ...(body !== undefined && {
      requestBody: { required: true, content: { [body.type]: { schema: jsonSchema(body.schema) } } },
    }),
    responses: {
      ...Object.fromEntries(answers.map((answer) => [answer.status, response(answer)])),
      default: PROBLEM,
    },
  };
}

function response({ what, headers, type, schema }: Answer): object {
  return {
    description: what,
    ...(headers !== undefined && {
      headers: Object.fromEntries(headers.map((header) => [header.name, headerObject(header)])),
    }),
    ...(type !== undefined && {
      content: { [type]: schema === undefined ? {} : { schema: jsonSchema(schema) } },
    }),
  };
}

function headerObject({ what, schema, optional }: Header): object {
  return { description: what, required: optional !== true, schema: jsonSchema(schema) };
}

function headerParameter(header: Header): object {
  return { name: header.name, in: 'header', ...headerObject(header) };
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodType | undefined): object[] {
  if (query === undefined) return [];
  const { properties = {} } = jsonSchema(query);
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }));
}
