/** A table whose cells are text already. */
export interface Table {
  readonly title: string;
  /** What the columns mean and how they were found; null when they speak for themselves. */
  readonly caption: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NUMBER = /^(?:[<>≤≥] ?)?[+−-]?\d[\d.,]*(?: ?%| ?\/ ?\d+)?$/;
/** Stands for a value that there is not. */
export const NOTHING = '–';

/** Aligned with spaces, for a terminal. */
export function consoleTable(table: Table): string {
  const { title, caption, columns, rows } = table;
  const widths = columns.map((column, i) =>
    Math.max(...[column, ...rows.map((row) => cell(row, i))].map(width)),
  );
  const right = columns.map((_, i) => isNumeric(table, i));
  const line = (cells: readonly string[]): string =>
    columns
      .map((_, i) => padded(cell(cells, i), widths[i] ?? 0, right[i] ?? false))
      .join('  ')
      .trimEnd();
  const rule = widths.map((count) => '-'.repeat(count)).join('  ');
  const head = caption === null ? [title] : [title, caption];
  return [...head, '', line(columns), rule, ...rows.map(line), ''].join('\n');
}

export function markdownTable(table: Table): string {
  const { title, caption, columns, rows } = table;
  const line = (cells: readonly string[]): string =>
    `| ${columns.map((_, i) => cell(cells, i).replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = `| ${columns.map((_, i) => (isNumeric(table, i) ? '---:' : '---')).join(' | ')} |`;
  const head = caption === null ? [`### ${title}`, ''] : [`### ${title}`, '', caption, ''];
  return [...head, line(columns), rule, ...rows.map(line), ''].join('\n');
}

/** With its sign, for an error; a dash when it is not a number. */
export function signedText(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return NOTHING;
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return (value < 0 ? '−' : '+') + text;
}

/** An error with the spread around it. */
export function withSpreadText(value: number, spread: number, decimals: number): string {
  if (!Number.isFinite(value)) return NOTHING;
  return `${signedText(value, decimals)} ± ${numberText(spread, decimals)}`;
}

export function numberText(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return NOTHING;
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** A share from 0 to 1 in percent. Rounded down, so that 100 % means all of them. */
export function shareText(share: number): string {
  return Number.isFinite(share) ? `${Math.floor(100 * share + 1e-9)} %` : NOTHING;
}

function isNumeric({ rows }: Table, column: number): boolean {
  const cells = rows.map((row) => cell(row, column)).filter((text) => text !== NOTHING);
  return cells.length > 0 && cells.every((text) => NUMBER.test(text));
}

function cell(row: readonly string[], column: number): string {
  return row[column] ?? NOTHING;
}

function padded(text: string, columns: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, columns - width(text)));
  return right ? space + text : text + space;
}

function width(text: string): number {
  return Array.from(text).length;
}
