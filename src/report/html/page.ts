import type { Analysis } from '../../analysis/result.ts';
import { html } from './markup.ts';

/** The self-contained report page. */
export function reportPage(analysis: Analysis): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${analysis.clip.file} - calf-loading report</title>
      </head>
      <body>
        <h1>${analysis.clip.file}</h1>
        <ul>
          ${analysis.faults.map((fault) => html`<li>${fault.id} ${fault.foot}: ${fault.grade}. ${fault.why}</li>`)}
        </ul>
      </body>
    </html> `.text;
}
