import { useState } from 'react';
import { Field } from '../field.tsx';
import { useViewer } from '../login/viewer-context.ts';
import { TEXT } from '../text.ts';
import { SAVE_FORM_ID } from './save-form-place.ts';
import type { Saving } from './use-saving.ts';

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

/** In whose name corrections are saved, and the sign-off of what is saved. */
export function SaveForm({ revision, saving }: { revision: number; saving: Saving }) {
  const { author, setAuthor, nameless, unsaved, canSignOff, signOff } = saving;
  const viewer = useViewer();
  return (
    <div className="save-form" id={SAVE_FORM_ID}>
      <Author author={author} setAuthor={setAuthor} missing={nameless} />
      {viewer.role === 'runner' ? (
        <p className="hint">{TEXT.review.signOffByCoach}</p>
      ) : (
        <SignOff {...{ revision, unsaved, signOff }} disabled={!canSignOff} />
      )}
    </div>
  );
}
