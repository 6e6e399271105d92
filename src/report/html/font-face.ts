import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const WEIGHTS = [400, 600] as const;

/** The report carries its font, so that it looks and breaks its lines the same on every machine. */
export function fontFaces(): string {
  const resolve = createRequire(import.meta.url).resolve;
  const faces = WEIGHTS.map((weight) => {
    const file = readFileSync(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`));
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${file.toString('base64')}) format("woff2")}`;
  });
  return faces.join('\n');
}
