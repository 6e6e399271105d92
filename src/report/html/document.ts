import { createHash } from 'node:crypto';
import { fontFaces } from './font-face.ts';
import { html, Markup } from './markup.ts';
import { PAGE_STYLE } from './style.ts';

/** Nothing may be loaded or run; the one style sheet is known by its hash. */
function contentSecurityPolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * A self-contained page: no script, no request.
 * @param ownStyle what this page needs on top of the look that all have
 */
export function documentPage(title: string, content: Markup, ownStyle = ''): string {
  const style = fontFaces() + PAGE_STYLE + ownStyle;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Markup(contentSecurityPolicy(style))}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${new Markup(`<style>${style}</style>`)}
      </head>
      <body>
        ${content}
      </body>
    </html> `;
  return page.text;
}
