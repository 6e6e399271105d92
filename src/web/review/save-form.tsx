import { useState } from 'react';
import type { ApiError } from '../api/client.ts';
import { dateText } from '../date-text.ts';
import { Field } from '../field.tsx';
import { useViewer } from '../login/viewer-context.ts';
import { Trouble } from '../messages.tsx';
import { TEXT } from '../text.ts';
import { keepAuthor, keptAuthor } from './author.ts';
import { isUnsaved } from './draft.ts';
import type { Reviewing, Stored } from './use-review.ts';

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

function useStoring() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  /** @returns the revision that was stored or signed off; null when none was */
  const store = async (call: () => Promise<Stored>): Promise<number | null> => {
    setBusy(true);
    setError(null);
    const stored = await call();
    setBusy(false);
    setError(stored.error);
    return stored.revision;
  };
  return { busy, error, store };
}

function Save({ unsaved, disabled, save }: { unsaved: boolean; disabled: boolean; save: () => void }) {
  return (
    <div className="actions">
      <button type="button" className="primary" disabled={disabled} onClick={save}>
        {TEXT.review.save}
      </button>
      {!unsaved && <p className="hint">{TEXT.review.nothingToSave}</p>}
    </div>
  );
}

interface SignOffProps {
  revision: number;
  unsaved: boolean;
  disabled: boolean;
  signOff: (remark: string, then: () => void) => void;
}

function SignOff({ revision, unsaved, disabled, signOff }: SignOffProps) {
  const [remark, setRemark] = useState('');
  return (
    <>
      <Field label={TEXT.review.remark} value={remark} maxLength={2000} change={setRemark} />
      <div className="actions">
        <button
          type="button"
          disabled={disabled}
          onClick={() => {
            signOff(remark, () => {
              setRemark('');
            });
          }}
        >
          {TEXT.review.signOff(revision)}
        </button>
        {unsaved && <p className="hint">{TEXT.review.signOffUnsaved}</p>}
      </div>
    </>
  );
}

interface AuthorProps {
  author: string;
  setAuthor: (author: string) => void;
  missing: boolean;
}

/** Asks who it is, where nobody has logged in. */
function Author({ author, setAuthor, missing }: AuthorProps) {
  const viewer = useViewer();
  if (viewer.name !== null) return <p className="hint">{TEXT.review.savedAs(viewer.name)}</p>;
  return (
    <Field
      label={TEXT.review.author}
      value={author}
      wrong={missing ? TEXT.review.authorMissing : null}
      maxLength={100}
      change={setAuthor}
    />
  );
}

/** Stores the corrections under a name, and signs off what is stored. */
export function SaveForm({ reviewing, say }: { reviewing: Reviewing; say: (words: string) => void }) {
  const { review, draft, conflict } = reviewing;
  const viewer = useViewer();
  const [author, setAuthor] = useState(viewer.name ?? keptAuthor);
  const [nameless, setNameless] = useState(false);
  const { busy, error, store } = useStoring();
  const unsaved = isUnsaved(draft);
  const revision = review?.revision ?? 0;
  const name = author.trim();
  const named = (call: () => Promise<Stored>, then: (revision: number) => void): void => {
    setNameless(name === '');
    if (name === '') return;
    if (viewer.name === null) keepAuthor(name);
    void store(call).then((stored) => {
      if (stored !== null) then(stored);
    });
  };
  return (
    <div className="save-form">
      <Conflict reviewing={reviewing} />
      {error !== null && <Trouble title={error.message} detail={error.advice} />}
      <Author author={author} setAuthor={setAuthor} missing={nameless && name === ''} />
      <Save
        unsaved={unsaved}
        disabled={busy || !unsaved || conflict !== null || review === null}
        save={() => {
          named(
            () => reviewing.save(name),
            (saved) => {
              say(TEXT.review.news.saved(saved));
            },
          );
        }}
      />
      {viewer.role === 'runner' ? (
        <p className="hint">{TEXT.review.signOffByCoach}</p>
      ) : (
        <SignOff
          revision={revision}
          unsaved={unsaved}
          disabled={busy || unsaved || review === null}
          signOff={(remark, then) => {
            named(
              () => reviewing.signOff(name, remark),
              (signed) => {
                then();
                say(TEXT.review.news.signed(signed));
              },
            );
          }}
        />
      )}
    </div>
  );
}
