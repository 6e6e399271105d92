import { useId } from 'react';

interface ChoiceProps<T extends string> {
  label: string;
  /** When the label is there for readers of screens only: the place says it to the others. */
  labelUnseen?: boolean;
  value: T;
  options: readonly (readonly [value: T, words: string])[];
  choose: (value: T) => void;
}

/** One of a few, in a list that unfolds. */
export function Choice<T extends string>({
  label,
  labelUnseen = false,
  value,
  options,
  choose,
}: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={labelUnseen ? 'unseen' : ''}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([one]) => one === event.target.value);
          if (chosen !== undefined) choose(chosen[0]);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
