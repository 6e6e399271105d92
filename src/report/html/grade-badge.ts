import type { Grade } from '../../analysis/result.ts';
import { GRADE_WORD } from '../words.ts';
import { html, Markup } from './markup.ts';

/** A shape of its own for each grade, so that the grade can be read without colour. */
const ICON: Readonly<Record<Grade, string>> = {
  none: '<circle cx="10" cy="10" r="8.5"/><path class="cut" d="M5.8 10.4l2.9 2.9 5.6-6.2"/>',
  mild: '<path d="M10 1l9 9-9 9-9-9z"/>',
  moderate:
    '<path d="M10 1.5l9.3 16.5H.7z"/><path class="cut" d="M10 7.5v5"/><path class="cut" d="M10 15v.4"/>',
  severe: '<path d="M6 1h8l5 5v8l-5 5H6l-5-5V6z"/><path class="cut" d="M6.5 6.5l7 7m0-7l-7 7"/>',
  'not-resolvable':
    '<circle class="open" cx="10" cy="10" r="8"/><path class="open" d="M7.4 7.8a2.7 2.7 0 1 1 3.8 2.5c-.8.4-1.2.9-1.2 1.8"/><path class="open" d="M10 14.6v.3"/>',
};

/** The grade as shape, colour and word. */
export function gradeBadge(grade: Grade): Markup {
  const icon = new Markup(`<svg viewBox="0 0 20 20" aria-hidden="true">${ICON[grade]}</svg>`);
  return html`<span class="badge ${grade}">${icon}<span>${GRADE_WORD[grade]}</span></span>`;
}
