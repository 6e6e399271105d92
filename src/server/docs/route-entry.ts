import type { z } from 'zod';
import type { Answer, Header, Route } from '../../api/route.ts';
import { html, type Markup } from '../../report/html/markup.ts';
import { jsonSchema } from '../json-schema.ts';
import { fieldLists } from './field-list.ts';
import { formWords } from './form-words.ts';

/** One route: what it does, what it takes and how it answers. */
export function routeEntry({ method, path, summary, open, query, headers, body, answers }: Route): Markup {
  return html`<article class="route">
    <h3><span class="method ${method}">${method.toUpperCase()}</span> <code>/api${path}</code></h3>
    <p>${summary}</p>
    ${open === true ? html`<p class="note">Nobody need be logged in.</p>` : null}
    <dl>
      ${query === undefined ? null : part('Query', fieldLists(jsonSchema(query)))}
      ${headers === undefined ? null : part('Headers', headerList(headers))}
      ${body === undefined ? null : part('Body', content(body.type, body.schema, 'input'))}
      ${part(
        'Answers',
        html`<ul>
          ${answers.map(answerItem)}
        </ul>`,
      )}
    </dl>
  </article>`;
}

function part(name: string, content: Markup | readonly Markup[]): Markup {
  return html`<dt>${name}</dt>
    <dd>${content}</dd>`;
}

/** Long lists of fields are folded away: the names of what there is come first. */
function content(type: string, schema: z.ZodType | undefined, io: 'input' | 'output'): Markup {
  const fields = schema === undefined ? [] : fieldLists(jsonSchema(schema, io));
  if (fields.length === 0) return html`<code>${type}</code>`;
  return html`<details>
    <summary><code>${type}</code>, its fields</summary>
    ${fields}
  </details>`;
}

function headerList(headers: readonly Header[]): Markup {
  return html`<ul class="fields">
    ${headers.map(
      ({ name, what, schema, optional }) =>
        html`<li>
          <code>${name}</code> ${what}:
          ${formWords(jsonSchema(schema))}${optional === true ? html` <small>may be left out</small>` : null}
        </li>`,
    )}
  </ul>`;
}

function answerItem({ status, what, headers, type, schema }: Answer): Markup {
  return html`<li>
    <strong>${status}</strong> ${what} ${type === undefined ? null : content(type, schema, 'output')}
    ${headers === undefined ? null : headerList(headers)}
  </li>`;
}
