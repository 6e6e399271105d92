import type { Vector } from '../../report/frames/vector.ts';
import { TEXT } from '../text.ts';
import { gripLabel, type Grip } from './grips.ts';
import type { GripHands } from './use-grip-hands.ts';

const WORDS = TEXT.review.points.nudge;
const BUTTONS: readonly (readonly [keyof typeof WORDS, string, Vector])[] = [
  ['left', '←', [-1, 0]],
  ['up', '↑', [0, -1]],
  ['down', '↓', [0, 1]],
  ['right', '→', [1, 0]],
];

/** Moves the chosen grip pixel by pixel, without dragging; arrow keys do so wherever in here the focus is. */
export function NudgeButtons({ grip, hands }: { grip: Grip; hands: GripHands }) {
  return (
    <div
      className="nudge"
      role="group"
      aria-label={gripLabel(grip)}
      onKeyDown={(event) => {
        hands.press(grip, event);
      }}
      onKeyUp={hands.putDown}
      onBlur={hands.letGo}
    >
      {BUTTONS.map(([name, arrow, by]) => (
        <button
          key={name}
          type="button"
          aria-label={WORDS[name]}
          onClick={() => {
            hands.nudge(grip, by);
          }}
        >
          {arrow}
        </button>
      ))}
    </div>
  );
}
