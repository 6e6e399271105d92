import { useId, type HTMLInputTypeAttribute } from 'react';

interface FieldProps {
  label: string;
  value: string;
  change: (text: string) => void;
  /** What is wrong with it; null when nothing is. */
  wrong?: string | null | undefined;
  hint?: string | undefined;
  maxLength: number;
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
}

/** A line of text to write, with what is wrong with it beneath. */
export function Field({ label, value, change, wrong = null, hint, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        type="text"
        {...input}
        id={id}
        value={value}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => {
          change(event.target.value);
        }}
      />
      {hint !== undefined && <p className="hint">{hint}</p>}
      <p id={`${id}-wrong`} className="wrong" role="alert">
        {wrong}
      </p>
    </div>
  );
}
