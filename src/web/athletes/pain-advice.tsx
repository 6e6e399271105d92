import { SORENESS } from '../../report/content/advice.ts';
import { TEXT } from '../text.ts';
import { dayText } from './days.ts';

/** What a day of pain calls for, in the words of the report. */
export function PainAdvice({ day }: { day: string }) {
  return (
    <div className="trouble pain-advice" role="alert">
      <p>
        <strong>
          {TEXT.soreness.painOn(dayText(day))} {SORENESS.painLead}
        </strong>{' '}
        {SORENESS.pain}
      </p>
      <p className="note">{SORENESS.source}</p>
    </div>
  );
}
