import type { Analysis } from '../../analysis/result.ts';
import { headline } from '../headline.ts';
import { plusMinusText } from '../number-text.ts';

export function documentTitle(analysis: Analysis): string {
  return `${analysis.clip.file}: calf-loading report`;
}

export function reportTitle(analysis: Analysis): string {
  return `Calf-loading report: ${analysis.clip.file}`;
}

/** Speed, cadence and steps, as far as they are known. */
export function facts({ runner, summary, supports }: Analysis): string[] {
  const counted = supports.filter((support) => support.excluded === null).length;
  const { speedMps: speed } = runner;
  const { cadenceSpm: cadence } = summary;
  const parts = [
    speed === null ? null : `${plusMinusText(3.6 * speed.value, 3.6 * speed.sd, 1)} km/h`,
    cadence === null ? null : `${plusMinusText(cadence.value, cadence.sd, 1)} steps per minute`,
    counted === 0 ? 'no step counted' : `${counted} steps counted`,
  ];
  return parts.filter((part) => part !== null);
}

export function factsText(analysis: Analysis): string {
  return facts(analysis).join(' · ');
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
