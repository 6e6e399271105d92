import { useState, type SyntheticEvent } from 'react';
import { TEXT } from '../text.ts';
import { HeightAndSpeed, WrittenField } from '../upload/facts-form.tsx';
import type { Actions } from './actions.ts';
import type { AutomaticInput } from './automatic-input.ts';
import { changedFacts, factsDraftOf } from './changed-facts.ts';
import type { Draft } from './draft.ts';

interface FactsCorrectionProps {
  input: AutomaticInput;
  draft: Draft;
  actions: Actions;
}

/** Height, speed and capture rate, as they were said or corrected so far. */
export function FactsCorrection({ input, draft, actions }: FactsCorrectionProps) {
  const [written, setWritten] = useState(() => factsDraftOf(draft.now.facts, input));
  const [strict, setStrict] = useState(false);
  const apply = (event: SyntheticEvent): void => {
    event.preventDefault();
    const facts = changedFacts(draft.now.facts, written, input);
    setStrict(facts === null);
    if (facts !== null) actions.change({ ...draft.now, facts }, TEXT.review.news.facts);
  };
  const common = {
    draft: written,
    strict,
    change: (part: Partial<typeof written>) => {
      setWritten({ ...written, ...part });
    },
  };
  return (
    <form className="review-facts" onSubmit={apply} noValidate>
      <div className="fields">
        <HeightAndSpeed {...common} />
        <WrittenField fact="capture" label={TEXT.facts.capture} hint={TEXT.facts.captureHint} {...common} />
      </div>
      <button type="submit">{TEXT.review.factsApply}</button>
    </form>
  );
}
