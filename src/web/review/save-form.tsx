import { useId, useState } from 'react';
import type { ApiError } from '../api/client.ts';
import { Trouble } from '../messages.tsx';
import { TEXT } from '../text.ts';
import { keepAuthor, keptAuthor } from './author.ts';
import { dateText } from '../date-text.ts';
import { isUnsaved } from './draft.ts';
import type { Reviewing } from './use-review.ts';

function Conflict({ reviewing }: { reviewing: Reviewing }) {
  const { conflict, resolve } = reviewing;
  const theirs = conflict?.history.at(-1);
  if (conflict === null || theirs === undefined) return null;
  const detail = TEXT.review.conflict(theirs.revision, theirs.author, dateText(theirs.at));
  return (
    <Trouble title={TEXT.review.conflictTitle} detail={detail}>
      <div className="actions">
        <button
          type="button"
          className="primary"
          onClick={() => {
            resolve('merge');
          }}
        >
          {TEXT.review.conflictMerge}
        </button>
        <button
          type="button"
          onClick={() => {
            resolve('theirs');
          }}
        >
          {TEXT.review.conflictTheirs}
        </button>
      </div>
    </Trouble>
  );
}

interface FieldProps {
  label: string;
  value: string;
  wrong?: string | null;
  maxLength: number;
  change: (text: string) => void;
}

function Field({ label, value, wrong = null, maxLength, change }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={maxLength}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => {
          change(event.target.value);
        }}
      />
      <p id={`${id}-wrong`} className="wrong" role="alert">
        {wrong}
      </p>
    </div>
  );
}

function useSending() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const send = async (call: () => Promise<ApiError | null>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    const problem = await call();
    setBusy(false);
    setError(problem);
    return problem === null;
  };
  return { busy, error, send };
}

/** Stores the corrections under a name, and signs off what is stored. */
export function SaveForm({ reviewing, say }: { reviewing: Reviewing; say: (words: string) => void }) {
  const { review, draft, conflict } = reviewing;
  const [author, setAuthor] = useState(keptAuthor);
  const [remark, setRemark] = useState('');
  const [nameless, setNameless] = useState(false);
  const { busy, error, send } = useSending();
  const unsaved = isUnsaved(draft);
  const revision = review?.revision ?? 0;
  const name = author.trim();
  const named = (call: () => Promise<ApiError | null>, then: () => void): void => {
    setNameless(name === '');
    if (name === '') return;
    keepAuthor(name);
    void send(call).then((done) => {
      if (done) then();
    });
  };
  return (
    <div className="save-form">
      <Conflict reviewing={reviewing} />
      {error !== null && <Trouble title={error.message} detail={error.advice} />}
      <Field
        label={TEXT.review.author}
        value={author}
        wrong={nameless && name === '' ? TEXT.review.authorMissing : null}
        maxLength={100}
        change={setAuthor}
      />
      <div className="actions">
        <button
          type="button"
          className="primary"
          disabled={busy || !unsaved || conflict !== null || review === null}
          onClick={() => {
            named(
              () => reviewing.save(name),
              () => undefined,
            );
          }}
        >
          {TEXT.review.save}
        </button>
        {!unsaved && <p className="hint">{TEXT.review.nothingToSave}</p>}
      </div>
      <Field label={TEXT.review.remark} value={remark} maxLength={2000} change={setRemark} />
      <div className="actions">
        <button
          type="button"
          disabled={busy || unsaved || review === null}
          onClick={() => {
            named(
              () => reviewing.signOff(name, remark),
              () => {
                setRemark('');
                say(TEXT.review.news.signed(revision));
              },
            );
          }}
        >
          {TEXT.review.signOff(revision)}
        </button>
        {unsaved && <p className="hint">{TEXT.review.signOffUnsaved}</p>}
      </div>
    </div>
  );
}
