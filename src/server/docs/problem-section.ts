import { PROBLEM_LIST } from '../../api/problem-list.ts';
import type { Problem } from '../../api/problems.ts';
import { html, type Markup } from '../../report/html/markup.ts';

/** What can go wrong: its code, what it means and what to do. */
export function problemSection(): Markup {
  return html`<section id="problems">
    <h2>Problems</h2>
    <p>
      What goes wrong is answered as <code>application/problem+json</code>: its code in <code>type</code>,
      what is wrong in <code>detail</code>, what to do in <code>advice</code>. Those of status 422 and some of
      500 and more are told in the field <code>problem</code> of an analysis, too. Advice may say more than
      stands here where more is known.
    </p>
    <table class="problems">
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Code</th>
          <th scope="col">What it means</th>
          <th scope="col">What to do</th>
        </tr>
      </thead>
      <tbody>
        ${PROBLEM_LIST.map(problemRow)}
      </tbody>
    </table>
  </section>`;
}

function problemRow({ status, title, type, detail, advice }: Problem): Markup {
  return html`<tr>
    <td><strong>${status}</strong> <small>${title}</small></td>
    <th scope="row"><code>${type}</code></th>
    <td>${detail}</td>
    <td>${advice}</td>
  </tr>`;
}
