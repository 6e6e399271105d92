import { Icon } from '../player/icons.tsx';
import { TEXT } from '../text.ts';

interface StepChoiceProps {
  /** Whose step: "Before". */
  name: string;
  place: number;
  count: number;
  typical: number;
  choose: (place: number) => void;
}

/** Which of the steps of a foot is shown; begins with the typical one. */
export function StepChoice({ name, place, count, typical, choose }: StepChoiceProps) {
  const button = (icon: 'supportBack' | 'supportOn', to: number, label: string) => (
    <button
      type="button"
      className="icon-button"
      aria-label={`${name}: ${label}`}
      title={label}
      disabled={to < 0 || to >= count}
      onClick={() => {
        choose(to);
      }}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="step-choice">
      {button('supportBack', place - 1, TEXT.compare.previousStep)}
      <span aria-live="polite">
        {TEXT.compare.step(place + 1, count)}
        {place === typical && ` ${TEXT.compare.typicalStep}`}
      </span>
      {button('supportOn', place + 1, TEXT.compare.nextStep)}
    </div>
  );
}
