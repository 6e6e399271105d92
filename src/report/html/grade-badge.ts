import type { SaidGrade } from '../../analysis/faults/said-grade.ts';
import { shapeSvg } from '../charts/svg.ts';
import { GRADE_ICON, ICON_SIZE } from '../grade-icon.ts';
import { GRADE_WORD } from '../words.ts';
import { html, Markup } from './markup.ts';

/** The grade as shape, colour and word. */
export function gradeBadge(grade: SaidGrade): Markup {
  const box = `0 0 ${ICON_SIZE} ${ICON_SIZE}`;
  const shapes = GRADE_ICON[grade].map(shapeSvg).join('');
  const icon = new Markup(`<svg viewBox="${box}" aria-hidden="true">${shapes}</svg>`);
  return html`<span class="badge ${grade}">${icon}<span>${GRADE_WORD[grade]}</span></span>`;
}
