import type { Analysis } from '../../analysis/result.ts';
import { headline } from '../headline.ts';
import { decimalText } from '../number-text.ts';
import { adviceSection } from './advice-section.ts';
import { chartSection } from './chart-section.ts';
import { documentPage } from './document.ts';
import { faultSection } from './fault-section.ts';
import { frameSection, type EmbeddedFrame } from './frame-section.ts';
import { html, type Markup } from './markup.ts';
import { measureSection } from './measure-section.ts';
import { methodSection } from './method-section.ts';
import { referenceSection } from './reference-section.ts';

function facts({ runner, summary, supports }: Analysis): string {
  const counted = supports.filter((support) => support.excluded === null).length;
  const parts = [
    runner.speedMps === null ? null : `${decimalText(3.6 * runner.speedMps.value, 1)} km/h`,
    summary.cadenceSpm === null ? null : `${decimalText(summary.cadenceSpm.value, 0)} steps a minute`,
    counted === 0 ? 'no step counted' : `${counted} steps counted`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function opening(analysis: Analysis): Markup {
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

function contents(
  sections: readonly (readonly [id: string, title: string, content: Markup | null])[],
): Markup {
  const links = sections.filter(([, , content]) => content !== null);
  return html`<nav aria-label="Contents">
    <ul>
      ${links.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`;
}

/** report.html: self-contained, the answer first, then what it rests on. */
export function reportPage(analysis: Analysis, frames: readonly EmbeddedFrame[]): string {
  const sections = [
    ['findings', 'Findings', faultSection(analysis)],
    ['frames', 'Pictures', frameSection(analysis, frames)],
    ['charts', 'Charts', chartSection(analysis)],
    ['advice', 'What to do', adviceSection(analysis)],
    ['measures', 'All measures', measureSection(analysis)],
    ['method', 'Method and limits', methodSection(analysis)],
    ['references', 'References', referenceSection()],
  ] as const;
  const content = html`${opening(analysis)}
    <main>${contents(sections)} ${sections.map(([, , section]) => section)}</main>
    <footer>
      Made with ${analysis.generator.name} ${analysis.generator.version}. Not a medical examination.
    </footer>`;
  return documentPage(`${analysis.clip.file}: calf-loading report`, content);
}
