import type { Analysis } from '../../analysis/result.ts';
import { NOTES_TITLE, REVIEW_TITLE, reviewRemarks, type Remark } from '../content/review.ts';
import type { PrintedReview } from '../printed-review.ts';
import { html, type Markup } from './markup.ts';

function item({ lead, by, text, aside }: Remark): Markup {
  return html`<li>
    <p><strong>${lead}</strong> <small>${by}</small></p>
    ${text === '' ? null : html`<p class="words" dir="auto">${text}</p>`}
    ${aside === null ? null : html`<p class="note">${aside}</p>`}
  </li>`;
}

function list(remarks: readonly Remark[]): Markup | null {
  if (remarks.length === 0) return null;
  return html`<ul class="remarks">
    ${remarks.map(item)}
  </ul>`;
}

/** Who signed off, and what coaches noted; null when there is nothing. */
export function reviewSection(analysis: Analysis, review: PrintedReview | null): Markup | null {
  const remarks = reviewRemarks(analysis, review);
  if (remarks === null) return null;
  const { signOffs, notes } = remarks;
  return html`<section id="review">
    <h2>${REVIEW_TITLE}</h2>
    ${list(signOffs)} ${notes.length === 0 ? null : html`<h3>${NOTES_TITLE}</h3>`} ${list(notes)}
  </section>`;
}
