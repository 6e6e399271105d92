type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function isFlat(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
}

function write(value: Json, indent: string): string {
  if (isFlat(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every(isFlat)) return JSON.stringify(value);
    return `[\n${value.map((item) => inner + write(item, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value as Record<string, Json>);
  if (entries.every(([, item]) => typeof item !== 'object' || item === null)) return JSON.stringify(value);
  const lines = entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/**
 * JSON that a person can read and a version control tool can compare: nested values are indented, a series
 * of numbers or points stays on one line.
 */
export function jsonText(value: unknown): string {
  return `${write(JSON.parse(JSON.stringify(value)) as Json, '')}\n`;
}
