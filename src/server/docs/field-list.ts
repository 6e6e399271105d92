import { html, type Markup } from '../../report/html/markup.ts';
import type { JsonSchema } from '../json-schema.ts';
import { formWords } from './form-words.ts';

/** The fields of an object, or of each object in a list, form by form; none where there are none to tell of. */
export function fieldLists(schema: JsonSchema): Markup[] {
  return objectsIn(schema).map(
    ({ properties = {}, required = [] }) =>
      html`<ul class="fields">
        ${Object.entries(properties).map(([name, one]) => field(name, one, required.includes(name)))}
      </ul>`,
  );
}

function field(name: string, schema: JsonSchema, required: boolean): Markup {
  return html`<li>
    <code>${name}</code> ${formWords(schema)}${required ? null : html` <small>${leftOut(schema)}</small>`}
    ${fieldLists(schema)}
  </li>`;
}

function leftOut(schema: JsonSchema): string {
  return schema.default === undefined
    ? 'may be left out'
    : `left out, it is ${JSON.stringify(schema.default)}`;
}

function objectsIn(schema: JsonSchema): JsonSchema[] {
  const { properties, items, anyOf = [], oneOf = [] } = schema;
  if (properties !== undefined) return [schema];
  return [...(items === undefined ? [] : [items]), ...anyOf, ...oneOf].flatMap(objectsIn);
}
