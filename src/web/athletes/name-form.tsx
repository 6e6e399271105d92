import { useId, useState, type SyntheticEvent } from 'react';
import { reasonOf } from '../api/client.ts';
import { TEXT } from '../text.ts';

interface NameFormProps {
  label: string;
  first: string;
  action: string;
  /** Throws ApiError when it did not work. */
  save: (name: string) => Promise<void>;
  /** Null where there is nothing to go back to. */
  cancel: (() => void) | null;
}

/** Asks for the name of an athlete. */
export function NameForm({ label, first, action, save, cancel }: NameFormProps) {
  const id = useId();
  const [name, setName] = useState(first);
  const [wrong, setWrong] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '') {
      setWrong(TEXT.whose.nameMissing);
      return;
    }
    save(name.trim()).catch((failure: unknown) => {
      setWrong(reasonOf(failure));
    });
  };
  return (
    <form className="name-form" onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          maxLength={100}
          value={name}
          autoFocus={cancel !== null}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </div>
      <button type="submit" className="primary">
        {action}
      </button>
      {cancel !== null && (
        <button type="button" onClick={cancel}>
          {TEXT.whose.cancel}
        </button>
      )}
      <p role="alert" className="wrong">
        {wrong}
      </p>
    </form>
  );
}
