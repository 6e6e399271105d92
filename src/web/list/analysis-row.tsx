import { AthleteLink } from '../athletes/athlete-link.tsx';
import { dateText } from '../date-text.ts';
import { Link } from '../link.tsx';
import { sizeText } from '../upload/chosen-files.ts';
import { AnalysisProgress } from './analysis-progress.tsx';
import { MarkList } from './mark-list.tsx';
import { RecordActions, type RecordActionsProps } from './record-actions.tsx';
import { saidFacts } from './said-facts.ts';
import { StateMark } from './state-mark.tsx';

/** One clip: its state, what can be done with it, and the way to its report. */
export function AnalysisRow({ record, onChange }: RecordActionsProps) {
  const { id, clipName, clipBytes, athlete, problem, createdAt } = record;
  return (
    <li className="row">
      <div className="row-main">
        <Link to={{ view: 'analysis', id }} className="file-name">
          {clipName}
        </Link>
        <p className="row-facts">
          <StateMark record={record} />
          <small>{[dateText(createdAt), sizeText(clipBytes), ...saidFacts(record)].join(' · ')}</small>
          {athlete !== null && <AthleteLink athlete={athlete} />}
        </p>
        <MarkList record={record} />
        <AnalysisProgress record={record} />
        {problem !== null && (
          <p className="row-problem">
            {problem.detail} {problem.advice}
          </p>
        )}
      </div>
      <RecordActions record={record} onChange={onChange} />
    </li>
  );
}
