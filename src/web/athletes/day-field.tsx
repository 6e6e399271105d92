import { useId } from 'react';

interface DayFieldProps {
  label: string;
  /** YYYY-MM-DD, or empty. */
  day: string;
  last?: string;
  /** What is wrong with it; null when nothing is. */
  wrong?: string | null;
  change: (day: string) => void;
}

export function DayField({ label, day, last, wrong = null, change }: DayFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={day}
        max={last}
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
