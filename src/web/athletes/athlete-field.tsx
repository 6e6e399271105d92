import { useId } from 'react';
import { TEXT } from '../text.ts';
import { NOBODY, SOMEBODY_NEW, type AthleteChoosing } from './use-athlete-choice.ts';

function NewName({ choice, describedBy }: { choice: AthleteChoosing; describedBy: string }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{TEXT.whose.newName}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={100}
        autoFocus
        value={choice.newName}
        aria-invalid={choice.wrong !== null}
        aria-describedby={describedBy}
        onChange={(event) => {
          choice.setNewName(event.target.value);
        }}
      />
    </>
  );
}

/** Whose stride it is: somebody known, somebody new, or nobody in particular. */
export function AthleteField({ choice }: { choice: AthleteChoosing }) {
  const id = useId();
  const { athletes, chosen, choose, wrong } = choice;
  return (
    <div className="field">
      <label htmlFor={id}>{TEXT.whose.field}</label>
      <select
        id={id}
        value={chosen}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          choose(event.target.value);
        }}
      >
        <option value={NOBODY}>{TEXT.whose.nobody}</option>
        {athletes?.map((athlete) => (
          <option key={athlete.id} value={athlete.id}>
            {athlete.name}
          </option>
        ))}
        <option value={SOMEBODY_NEW}>{TEXT.whose.somebodyNew}</option>
      </select>
      {chosen === SOMEBODY_NEW && <NewName choice={choice} describedBy={`${id}-hint`} />}
      <p id={`${id}-hint`} className={wrong === null ? 'hint' : 'hint wrong'} role="status">
        {wrong ?? TEXT.whose.hint}
      </p>
    </div>
  );
}
