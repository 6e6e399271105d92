import { PALETTE } from '../palette.ts';
import { chartCss } from './chart-css.ts';

const COLOURS = Object.entries(PALETTE)
  .map(([name, colour]) => `--${name}:${colour}`)
  .join('; ');

/**
 * The look of the report and of the overview of several clips. Dark on request of the reader's device, never in
 * print.
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark; ${COLOURS}; }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper:#14191d; --ink:#e8ecef; --soft:#a9b4bc; --rule:#38424a; --panel:#1d2429;
    --left:#56b4e9; --right:#f0a030; --none:#2fbf93; --mild:#f0c040; --moderate:#ff9248; --severe:#ff7d9c;
    --open:#a9b4bc; --band:#77838c; --link:#7cc4f0; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 Inter, system-ui, sans-serif; }
main, header, footer { max-width: 1180px; margin: 0 auto; padding: 0 16px; }
header { padding-top: 24px; }
h1 { font-size: 1.1rem; font-weight: 600; color: var(--soft); margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 48px 0 12px; }
h3 { font-size: 1.15rem; margin: 24px 0 8px; }
h4 { font-size: 1rem; margin: 0 0 6px; }
p { margin: 0 0 10px; max-width: 76ch; }
small { font-size: .85em; font-weight: 400; color: var(--soft); }
a { color: var(--link); }
.note, .looks-at { color: var(--soft); font-size: .92rem; }
.headline { font-size: clamp(1.35rem, 1rem + 1.8vw, 2.1rem); line-height: 1.25; font-weight: 600; max-width: 34ch;
  margin: 10px 0 8px; }
.detail { font-size: 1.1rem; }
.facts { color: var(--soft); }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 18px; padding: 0; margin: 12px 0 0; }
.notes { list-style: none; padding: 0; max-width: 76ch; }
.notes li { border-left: 4px solid var(--rule); padding: 2px 0 2px 12px; margin: 0 0 10px; }
.notes .warning { border-color: var(--mild); }
.notes .refused { border-color: var(--severe); }
.notes small { display: block; }
.remarks { list-style: none; padding: 0; max-width: 76ch; }
.remarks li { border-left: 4px solid var(--rule); padding: 2px 0 2px 12px; margin: 0 0 14px; }
.remarks p { margin: 2px 0; overflow-wrap: anywhere; } .words { white-space: pre-line; } .remarks img { display: block; width: min(100%, 360px); height: auto; border-radius: 8px; margin-top: 6px; }
.side .by-hand { border-left: 3px solid var(--rule); padding-left: 10px; overflow-wrap: anywhere; }
.badge { display: inline-flex; align-items: baseline; gap: 6px; font-weight: 600; white-space: nowrap; }
.badge svg { width: 18px; height: 18px; fill: currentColor; flex: none; align-self: center; }
.badge .cut { fill: none; stroke: var(--paper); stroke-width: 2; stroke-linecap: round; }
.badge .open { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
.badge.none { color: var(--none); } .badge.mild { color: var(--mild); } .badge.moderate { color: var(--moderate); }
.badge.severe { color: var(--severe); } .badge.not-resolvable, .badge.none-or-mild { color: var(--open); }
.badge.mild-or-worse { color: var(--mild); } .badge.moderate-or-severe { color: var(--moderate); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 7px 12px 7px 0; border-bottom: 1px solid var(--rule); }
thead th { vertical-align: bottom; }
.overview { max-width: 820px; margin-bottom: 16px; }
.overview tbody th { font-weight: 400; }
.overview td small { display: block; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 500px), 1fr)); gap: 20px; margin-top: 20px; }
.card { background: var(--panel); border-radius: 10px; padding: 16px 18px; }
.card h3 { margin: 0 0 2px; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 216px), 1fr)); gap: 16px 24px; }
.side { border-top: 3px solid var(--side); padding-top: 8px; min-width: 0; }
.side p { margin-bottom: 8px; font-size: .95rem; }
.side .note { font-size: .86rem; }
.note ul { margin: 4px 0 10px; padding-left: 20px; max-width: 76ch; }
.side .lead { margin: 10px 0 0; color: var(--soft); }
.grade { display: flex; flex-wrap: wrap; gap: 0 10px; }
.left { --side: var(--left); } .right { --side: var(--right); }
.frames { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 20px; }
.strip { margin-bottom: 28px; }
.strip h3 { border-left: 6px solid var(--side); padding-left: 10px; }
figure { margin: 0; min-width: 0; }
figure img { display: block; width: 100%; height: auto; border-radius: 6px; }
figcaption { font-size: .9rem; color: var(--soft); margin-top: 6px; }
figcaption strong { color: var(--ink); }
:target { outline: 3px solid var(--link); outline-offset: 4px; }
.legend { background: var(--panel); border-radius: 6px; padding: 16px 18px; font-size: .9rem; align-self: start; }
.legend ul { padding-left: 18px; margin: 0; } .legend li { margin-bottom: 6px; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 420px), 1fr)); gap: 28px 32px;
  margin-bottom: 28px; }
.wide { max-width: 1000px; margin-bottom: 28px; }
@media (min-width: 800px) { .wide figure { display: grid; grid-template-columns: 3fr 2fr; gap: 28px; align-items: center; } }
.chart { display: block; width: 100%; height: auto; font-family: Inter, system-ui, sans-serif; }
${chartCss()}
.side .chart { max-width: 300px; }
.advices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 0 32px; }
.advice ul { padding-left: 20px; margin: 0; } .advice li { margin-bottom: 6px; }
.pain { border: 2px solid var(--rule); border-radius: 10px; padding: 4px 18px 8px; margin-top: 24px; }
.scroll { overflow-x: auto; }
.measures { font-size: .88rem; min-width: 860px; }
.measures tbody th { font-weight: 600; min-width: 260px; } .measures th small { display: block; }
.measures td, .measures thead th { white-space: nowrap; }
@media screen { .scroll:has(.measures) { container-type: inline-size; } }
@container (width < 760px) {
  .measures { min-width: 0; } .measures :is(tbody, th, td) { display: block; }
  .measures thead { position: absolute; clip-path: inset(50%); }
  .measures tbody tr { display: grid; grid-template-columns: 1fr auto auto; gap: 3px 16px; padding: 10px 0; border-bottom: 1px solid var(--rule); }
  .measures tbody :is(th, td) { border: 0; padding: 0; min-width: 0; }
  .measures tbody :is(th, .missing, .expected) { grid-column: 1 / -1; } .measures td[colspan="2"] { grid-column: span 2; }
  .measures td::before { content: attr(data-label) ' '; color: var(--soft); }
}
.nowrap { white-space: nowrap; } .measures .missing { white-space: normal; color: var(--soft); }
.across { max-width: none; }
.batch { font-size: .88rem; min-width: 1100px; } .batch tbody th { min-width: 130px; max-width: 320px; overflow-wrap: anywhere; }
.batch tbody tr:first-child > * { border-bottom: 0; padding-bottom: 2px; } .told td { padding-top: 0; } .told div { position: sticky; left: 0; max-width: min(820px, calc(100vw - 32px)); } .told small { display: block; } .batch ul { list-style: none; padding: 0; margin: 0; } .batch li { white-space: nowrap; }
.settings { max-width: 820px; font-size: .92rem; } .settings th { font-weight: 400; color: var(--soft); width: 34%; }
.settings td { overflow-wrap: anywhere; }
.references { font-size: .92rem; padding-left: 22px; } .references li { margin-bottom: 6px; max-width: 90ch; overflow-wrap: anywhere; }
footer { color: var(--soft); font-size: .88rem; padding-top: 32px; padding-bottom: 48px; }
@media (max-width: 480px) {
  .overview { font-size: .92rem; table-layout: fixed; } .overview th, .overview td { padding-right: 8px; }
  .overview .badge { white-space: normal; }
}
@page { size: A4; margin: 14mm 13mm; }
@media print {
  html { font-size: 9.5pt; }
  body { font-size: 9.5pt; line-height: 1.4; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main, header, footer { max-width: none; padding: 0; }
  header { padding-top: 0; } nav, .see { display: none; }
  h2 { font-size: 15pt; margin: 18pt 0 6pt; } h3 { font-size: 11.5pt; margin: 10pt 0 4pt; }
  .headline { font-size: 19pt; } .detail { font-size: 11.5pt; }
  h2, h3, h4, .strip > p { break-after: avoid; }
  .card, .strip, figure, .legend, .advice, .pain, tr, .notes li, .references li { break-inside: avoid; }
  thead { display: table-header-group; }
  .cards { display: block; } .card { margin-bottom: 8pt; } .batch { min-width: 0; font-size: 7pt; }
  .card { padding: 8pt 10pt; } .sides { grid-template-columns: 1fr 1fr; gap: 8pt 12pt; }
  .side p, .side .note { font-size: 8.5pt; margin-bottom: 3pt; } .side .chart { max-width: 62mm; }
  .frames { grid-template-columns: 1fr 1fr 1fr; gap: 9pt; } figcaption, .legend, .note { font-size: 8pt; }
  .legend { padding: 8pt 10pt; }
  .charts { grid-template-columns: 1fr 1fr; gap: 12pt; margin-bottom: 12pt; }
  .wide figure { display: grid; grid-template-columns: 3fr 2fr; gap: 14pt; align-items: center; }
  .scroll { overflow: visible; } .measures { min-width: 0; font-size: 7.5pt; } .measures tbody th { min-width: 0; }
  .measures th, .measures td { padding: 3pt 6pt 3pt 0; }
  .settings, .references { font-size: 8.5pt; }
}
`;
