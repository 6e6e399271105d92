import type { Analysis } from '../../analysis/result.ts';
import { NOTES_TITLE, REVIEW_TITLE, reviewRemarks, type Remark } from '../content/review.ts';
import type { PrintedReview } from '../printed-review.ts';
import { html, type Markup } from './markup.ts';

/** Where the page takes a picture from; null where it could not be made. */
export type SourceOf = (path: string) => string | null;

function drawing({ path, alternative }: NonNullable<Remark['drawn']>, sourceOf: SourceOf): Markup {
  const source = sourceOf(path);
  if (source === null) return html`<p class="note">${alternative}</p>`;
  return html`<img src="${source}" width="720" height="960" alt="${alternative}" />`;
}

function item({ lead, by, text, drawn }: Remark, sourceOf: SourceOf): Markup {
  return html`<li>
    <p><strong>${lead}</strong> <small>${by}</small></p>
    ${text === '' ? null : html`<p class="words" dir="auto">${text}</p>`}
    ${drawn === null ? null : drawing(drawn, sourceOf)}
  </li>`;
}

function list(remarks: readonly Remark[], sourceOf: SourceOf): Markup | null {
  if (remarks.length === 0) return null;
  return html`<ul class="remarks">
    ${remarks.map((remark) => item(remark, sourceOf))}
  </ul>`;
}

/** Who signed off, and what coaches noted; null when there is nothing. */
export function reviewSection(
  analysis: Analysis,
  review: PrintedReview | null,
  sourceOf: SourceOf,
): Markup | null {
  const remarks = reviewRemarks(analysis, review);
  if (remarks === null) return null;
  const { signOffs, notes } = remarks;
  return html`<section id="review">
    <h2>${REVIEW_TITLE}</h2>
    ${list(signOffs, sourceOf)} ${notes.length === 0 ? null : html`<h3>${NOTES_TITLE}</h3>`}
    ${list(notes, sourceOf)}
  </section>`;
}
