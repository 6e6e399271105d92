import { Trouble } from '../messages.tsx';
import { TEXT } from '../text.ts';
import type { RunnerPick } from './use-runner-pick.ts';

/** When the machine followed the wrong person. */
export function AnotherRunner({ picking }: { picking: RunnerPick }) {
  const { place, busy, error, begin, end, follow } = picking;
  if (place === null)
    return (
      <p className="another-runner">
        <button type="button" onClick={begin}>
          {TEXT.review.runner.begin}
        </button>
      </p>
    );
  return (
    <div className="another-runner" role="group" aria-label={TEXT.review.runner.begin}>
      <p>{TEXT.review.runner.how}</p>
      {error !== null && <Trouble title={error.message} detail={error.advice} />}
      <div className="actions">
        <button type="button" className="primary" disabled={busy} onClick={follow}>
          {TEXT.review.runner.start}
        </button>
        <button type="button" onClick={end}>
          {TEXT.review.runner.cancel}
        </button>
      </div>
      <p className="hint">{TEXT.review.runner.kept}</p>
    </div>
  );
}
