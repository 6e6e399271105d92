import { useId } from 'react';

interface DayFieldProps {
  label: string;
  /** YYYY-MM-DD, or empty. */
  day: string;
  last?: string;
  change: (day: string) => void;
}

export function DayField({ label, day, last, change }: DayFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={day}
        max={last}
        onChange={(event) => {
          change(event.target.value);
        }}
      />
    </div>
  );
}
