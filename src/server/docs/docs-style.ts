/** What the description of the interface needs on top of the look of the reports. */
export const DOCS_STYLE = `
main { padding-bottom: 64px; }
header .brand { margin: 0; font-weight: 600; }
.brand a { color: var(--ink); text-decoration: none; }
header h1 { font-size: clamp(1.35rem, 1rem + 1.8vw, 2.1rem); line-height: 1.25; color: var(--ink); margin: 10px 0 8px; }
section > h2 { border-top: 1px solid var(--rule); padding-top: 28px; }
:target { outline: none; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
code { font: .92em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.route { background: var(--panel); border-radius: 10px; padding: 14px 18px; margin: 0 0 14px; }
.route h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; margin: 0 0 6px; font-size: 1rem; }
.route p { margin: 0 0 8px; }
.method { font-size: .8rem; font-weight: 600; letter-spacing: .04em; color: var(--link); border: 1px solid currentColor;
  border-radius: 6px; padding: 1px 8px; }
.method:is(.post, .put, .patch) { color: var(--none); }
.method.delete { color: var(--severe); }
.method:is(.head, .options) { color: var(--soft); }
.route dl { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 6px 14px; margin: 0; font-size: .95rem; }
.route dt { color: var(--soft); }
.route dd { margin: 0; }
.route ul { margin: 0; padding: 0; list-style: none; }
.route li { margin-bottom: 2px; overflow-wrap: anywhere; }
.route dd > ul > li + li { margin-top: 6px; }
.fields small { white-space: nowrap; }
.fields .fields { border-left: 2px solid var(--rule); padding-left: 14px; margin: 2px 0 6px 4px; }
summary { cursor: pointer; }
details .fields { border-left: 2px solid var(--rule); padding-left: 14px; margin: 2px 0 8px 4px; }
.problems { margin-top: 16px; font-size: .95rem; }
.problems td:first-child small { display: block; }
.problems th[scope=row] { font-weight: 400; white-space: nowrap; }
.problems td:first-child { min-width: 9rem; }
@media (max-width: 699px) {
  .route { padding: 12px 14px; }
  .route dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .route dd { margin-bottom: 8px; }
  .problems thead { display: none; }
  .problems tr { display: block; border-bottom: 1px solid var(--rule); padding: 12px 0; }
  .problems :is(td, th) { display: block; border: none; padding: 0; }
  .problems td:first-child small { display: inline; margin-left: 6px; }
  .problems td:last-child::before { content: 'What to do: '; color: var(--soft); }
}
@media print { .route { break-inside: avoid; } }
`;
