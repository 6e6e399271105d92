interface RadioPillsProps<T extends string | number> {
  name: string;
  legend: string;
  options: readonly (readonly [value: T, words: string])[];
  value: T;
  choose: (value: T) => void;
}

/** One of a few, all of them seen. */
export function RadioPills<T extends string | number>(props: RadioPillsProps<T>) {
  const { name, legend, options, value, choose } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(([one, words]) => (
        <label key={one} className="pill">
          <input
            type="radio"
            name={name}
            checked={one === value}
            onChange={() => {
              choose(one);
            }}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
