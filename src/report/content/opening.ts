import type { Analysis } from '../../analysis/result.ts';
import { headline } from '../headline.ts';
import { decimalText } from '../number-text.ts';

export function documentTitle(analysis: Analysis): string {
  return `${analysis.clip.file}: calf-loading report`;
}

export function reportTitle(analysis: Analysis): string {
  return `Calf-loading report: ${analysis.clip.file}`;
}

/** Speed, cadence and steps in one line. */
export function factsText({ runner, summary, supports }: Analysis): string {
  const counted = supports.filter((support) => support.excluded === null).length;
  const parts = [
    runner.speedMps === null ? null : `${decimalText(3.6 * runner.speedMps.value, 1)} km/h`,
    summary.cadenceSpm === null ? null : `${decimalText(summary.cadenceSpm.value, 0)} steps a minute`,
    counted === 0 ? 'no step counted' : `${counted} steps counted`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** Half a sentence that warns of warnings; null when there are none, or when the answer is one. */
export function warningText(analysis: Analysis): string | null {
  const grave = analysis.quality.filter((note) => note.severity !== 'info').length;
  if (grave === 0 || headline(analysis).kind === 'refused') return null;
  return `${grave === 1 ? 'One warning limits' : `${grave} warnings limit`} what this clip can tell`;
}

export function closingText({ generator }: Analysis): string {
  return `Made with ${generator.name} ${generator.version}. Not a medical examination.`;
}
