import { type Subject, SUBJECTS } from '../../api/routes.ts';
import { documentPage } from '../../report/html/document.ts';
import { html, type Markup } from '../../report/html/markup.ts';
import { DOCS_STYLE } from './docs-style.ts';
import { problemSection } from './problem-section.ts';
import { routeEntry } from './route-entry.ts';

const TITLE = 'Interface for programs';

/** The description of the interface, to read. */
export function docsPage(): string {
  return documentPage(
    `Plumbline: ${TITLE}`,
    html`<header>
        <p class="brand"><a href="/">Plumbline</a></p>
        <h1>${TITLE}</h1>
        <p class="detail">
          What is done in the browser, a program can do, too. For programs the same stands in
          <a href="openapi.json">openapi.json</a> (OpenAPI&nbsp;3.1).
        </p>
        ${contents()}
      </header>
      <main>${SUBJECTS.map(subjectSection)} ${problemSection()}</main>`,
    DOCS_STYLE,
  );
}

function idOf({ name }: Subject): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function contents(): Markup {
  return html`<nav aria-label="Contents">
    <ul>
      ${SUBJECTS.map((subject) => html`<li><a href="#${idOf(subject)}">${subject.name}</a></li>`)}
      <li><a href="#problems">Problems</a></li>
    </ul>
  </nav>`;
}

function subjectSection(subject: Subject): Markup {
  return html`<section id="${idOf(subject)}">
    <h2>${subject.name}</h2>
    <p>${subject.about}</p>
    ${subject.routes.map(routeEntry)}
  </section>`;
}
