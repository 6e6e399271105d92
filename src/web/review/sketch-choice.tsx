import { RadioPills } from '../player/radio-pills.tsx';
import { showStage } from '../player/show-stage.ts';
import { viewBoxes } from '../player/view-box.ts';
import { TEXT } from '../text.ts';
import { firstDrawing, sketchGrips } from './drawing.ts';
import { GripChoice } from './grip-choice.tsx';
import type { Desk } from './use-desk.ts';

const WORDS = TEXT.review.notes;
const KINDS = ['none', 'line', 'angle'] as const;

interface SketchChoiceProps {
  desk: Desk;
  frame: number;
  /** Whether it was to be kept before it was put anywhere. */
  wrong: boolean;
}

/** Begins a drawing on the picture, and moves its points without dragging. */
export function SketchChoice({ desk, frame, wrong }: SketchChoiceProps) {
  const { sketching, player, reviewing } = desk;
  const { sketch, shown, hands } = sketching;
  const choose = (kind: (typeof KINDS)[number]): void => {
    hands.choose(null);
    if (kind === 'none') {
      sketching.begin(null);
      return;
    }
    player.goTo(frame);
    // Within every view, whichever part of the picture is looked at.
    const drawing = firstDrawing(kind, viewBoxes(reviewing.shown).legs);
    sketching.begin({ frame, drawing, placed: false });
    showStage();
  };
  return (
    <>
      <RadioPills
        name="drawing"
        legend={WORDS.draw}
        options={KINDS.map((kind) => [kind, WORDS.drawings[kind]])}
        value={sketch?.drawing.kind ?? 'none'}
        choose={choose}
      />
      <p role="alert" className="wrong">
        {wrong && WORDS.notPlaced}
      </p>
      {shown !== null && (
        <>
          <p className="hint">{WORDS.drawHint(shown.frame + 1)}</p>
          <GripChoice label={WORDS.point} grips={sketchGrips(shown.drawing)} hands={hands} player={player} />
        </>
      )}
    </>
  );
}
