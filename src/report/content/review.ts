import type { Drawing } from '../../analysis/corrections/corrections.ts';
import type { Analysis } from '../../analysis/result.ts';
import { drawnNotePath } from '../frames/drawn-notes.ts';
import { angleDeg } from '../frames/vector.ts';
import { decimalText } from '../number-text.ts';
import type { PrintedNote, PrintedReview, PrintedSignOff } from '../printed-review.ts';
import { FAULT_WORDS } from '../words.ts';

export const REVIEW_TITLE = 'The coach’s review';
export const NOTES_TITLE = 'Notes';

/** What one person said. The text is theirs, with their line ends. */
export interface Remark {
  /** What it is about. */
  lead: string;
  /** By whom and when, as far as the lead does not say it; empty when not known. */
  by: string;
  /** Empty where nothing was remarked. */
  text: string;
  /** What was drawn; null when nothing was. */
  drawn: RemarkPicture | null;
}

interface RemarkPicture {
  /** Relative to the report's folder. */
  path: string;
  /** What is seen on it, for those who cannot see it. */
  alternative: string;
}

export interface ReviewRemarks {
  signOffs: Remark[];
  notes: Remark[];
}

/** Sign-offs and notes in the order they were made; null when there are none. */
export function reviewRemarks(analysis: Analysis, review: PrintedReview | null): ReviewRemarks | null {
  if (review === null || review.signOffs.length + review.notes.length === 0) return null;
  return {
    signOffs: review.signOffs.map((signOff) => signOffRemark(review.revision, signOff)),
    notes: review.notes.map((note, i) => noteRemark(analysis, note, i)),
  };
}

function signOffRemark(revision: number, { author, at, remark }: PrintedSignOff): Remark {
  const what = revision === 0 ? 'Automatic result' : `Revision ${revision}`;
  return { lead: `${what}: signed off by ${author}`, by: dayText(at), text: remark, drawn: null };
}

function noteRemark(analysis: Analysis, note: PrintedNote, index: number): Remark {
  const { text, frame, finding, drawing, by } = note;
  const about = [
    finding === null ? null : `${FAULT_WORDS[finding.fault].name}, ${finding.foot} foot`,
    frame === null ? null : frameText(analysis, frame),
  ];
  const lead = about.filter((one) => one !== null).join(', ');
  return {
    lead: lead.charAt(0).toUpperCase() + lead.slice(1),
    by: by === null ? '' : `${by.author}, ${dayText(by.at)}`,
    text,
    drawn: drawing && { path: drawnNotePath(index), alternative: drawingText(drawing) },
  };
}

/** Counted as the page counts. */
function frameText({ series }: Analysis, frame: number): string {
  const timeMs = series.timeMs.at(frame);
  const when = timeMs === undefined ? '' : ` (${decimalText(timeMs / 1000, 2)} s)`;
  return `picture ${frame + 1} of the clip${when}`;
}

function drawingText(drawing: Drawing): string {
  const degrees = drawing.kind === 'angle' ? angleDeg(drawing.points) : null;
  const size = degrees === null ? '' : ` of ${decimalText(degrees, 0)}°`;
  const what = drawing.kind === 'line' ? 'a line' : `an angle${size}`;
  return `The picture, with ${what} drawn on it by the coach.`;
}

/** The day by the calendar of Greenwich, since the reader's is not known here. */
function dayText(at: string): string {
  return at.slice(0, 10);
}
