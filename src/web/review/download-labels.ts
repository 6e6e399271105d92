import { correctedLabels } from '../../analysis/corrections/labels.ts';
import type { Corrections } from '../../analysis/corrections/corrections.ts';
import type { Analysis } from '../../analysis/result.ts';
import type { AutomaticInput } from './automatic-input.ts';

/** Gives the corrections to the reader as a file of labels. */
export function downloadLabels(input: AutomaticInput, corrections: Corrections, analysis: Analysis): void {
  const labels = correctedLabels({ ...input, corrections }, analysis);
  const blob = new Blob([`${JSON.stringify(labels, null, 2)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${input.clip.file.replace(/\.[^.]*$/, '')}-labels.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
