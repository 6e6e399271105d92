import type { Analysis } from '../../analysis/result.ts';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { factsText } from '../../report/content/opening.ts';
import { dateText } from '../date-text.ts';
import { Link } from '../link.tsx';
import { stateText, workText } from '../review/review-bar.tsx';
import type { Reviewing } from '../review/use-review.ts';
import { TEXT } from '../text.ts';
import type { Role } from './role.ts';

interface CompareHeadProps {
  role: Role;
  record: AnalysisRecord;
  analysis: Analysis;
  reviewing: Reviewing;
}

/** Which clip this is, which result of it is shown, and the way to its report. */
export function CompareHead({ role, record, analysis, reviewing }: CompareHeadProps) {
  const work = workText(reviewing);
  return (
    <header>
      <h2>
        {TEXT.compare.roles[role]}:{' '}
        <Link to={{ view: 'analysis', id: record.id }} className="file-name">
          {record.clipName}
        </Link>
      </h2>
      <p className="hint">
        {TEXT.compare.added(dateText(record.createdAt))} · {factsText(analysis)}
      </p>
      <p>
        <strong role="status">{stateText(reviewing)}</strong>{' '}
        {work !== '' && <span className="hint">{work}</span>}
      </p>
    </header>
  );
}
