import type { ComparisonWarning } from '../../analysis/comparison/comparability.ts';
import { TEXT } from '../text.ts';

/** What may make the two differ although the runner does not. */
export function Warnings({ warnings }: { warnings: readonly ComparisonWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <section aria-labelledby="warnings-title">
      <h2 id="warnings-title">{TEXT.compare.warnings}</h2>
      <ul className="notes">
        {warnings.map(({ code, message }) => (
          <li key={code} className="warning">
            {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
