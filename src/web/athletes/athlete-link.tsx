import type { AnalysisRecord } from '../../api/analyses.ts';
import { Link } from '../link.tsx';
import { TEXT } from '../text.ts';

/** Whose stride a clip shows, and the way to all that is known of them. */
export function AthleteLink({ athlete }: { athlete: NonNullable<AnalysisRecord['athlete']> }) {
  return (
    <span className="athlete-name">
      {TEXT.whose.label} <Link to={{ view: 'athlete', id: athlete.id }}>{athlete.name}</Link>
    </span>
  );
}
