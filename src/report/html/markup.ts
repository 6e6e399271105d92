/** Text that is already HTML. Everything else is escaped where it is put into a page. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Insert = Markup | string | number | null | readonly Insert[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function inserted(value: Insert): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(inserted).join('');
}

/** Template tag: escapes what is inserted unless it is Markup; null inserts nothing, a list its items. */
export function html(strings: TemplateStringsArray, ...values: Insert[]): Markup {
  const parts = strings.map((text, i) => (i < values.length ? text + inserted(values[i]) : text));
  return new Markup(parts.join(''));
}
