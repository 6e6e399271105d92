import type { Analysis } from '../../analysis/result.ts';
import { headline } from '../headline.ts';
import { decimalText } from '../number-text.ts';
import { html, type Markup } from './markup.ts';

function facts({ runner, summary, supports }: Analysis): string {
  const counted = supports.filter((support) => support.excluded === null).length;
  const parts = [
    runner.speedMps === null ? null : `${decimalText(3.6 * runner.speedMps.value, 1)} km/h`,
    summary.cadenceSpm === null ? null : `${decimalText(summary.cadenceSpm.value, 0)} steps a minute`,
    counted === 0 ? 'no step counted' : `${counted} steps counted`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** The answer of the report, and the facts it holds for. */
export function openingSection(analysis: Analysis): Markup {
  const { sentence, detail, kind } = headline(analysis);
  const grave = analysis.quality.filter((note) => note.severity !== 'info').length;
  return html`<header>
    <h1>Calf-loading report: ${analysis.clip.file}</h1>
    <p class="headline">${sentence}</p>
    ${detail === null ? null : html`<p class="detail">${detail}</p>`}
    <p class="facts">${facts(analysis)}</p>
    ${
      grave > 0 && kind !== 'refused'
        ? html`<p class="note">
            ${grave === 1 ? 'One warning limits' : `${grave} warnings limit`} what this clip can tell:
            <a href="#method">see method and limits</a>.
          </p>`
        : null
    }
  </header>`;
}
