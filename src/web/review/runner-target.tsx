import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { TEXT } from '../text.ts';
import type { Place } from './runner-place.ts';
import type { RunnerPick } from './use-runner-pick.ts';

const STEP = 0.03;
const SMALL_STEP = 0.005;
const STEPS: Readonly<Partial<Record<string, Place>>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function percent(share: number): number {
  return Math.round(100 * share);
}

/** Lies over the whole picture: a cross that is put on somebody by pointer or by keys. */
export function RunnerTarget({ picking }: { picking: RunnerPick }) {
  const target = useRef<HTMLDivElement>(null);
  const { place, moveTo, end } = picking;
  useEffect(() => {
    target.current?.focus();
  }, []);
  if (place === null) return null;
  const point = (event: PointerEvent<HTMLElement>): void => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    moveTo({ x: (event.clientX - left) / width, y: (event.clientY - top) / height });
  };
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (event.key === 'Escape') end();
    if (step === undefined) return;
    // The player moves by these keys too.
    event.preventDefault();
    event.stopPropagation();
    const length = event.shiftKey ? SMALL_STEP : STEP;
    moveTo({ x: place.x + length * step.x, y: place.y + length * step.y });
  };
  const [across, down] = [`${100 * place.x}%`, `${100 * place.y}%`];
  return (
    <div
      ref={target}
      className="runner-target"
      role="slider"
      tabIndex={0}
      aria-label={TEXT.review.runner.target}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent(place.x)}
      aria-valuetext={TEXT.review.runner.place(percent(place.x), percent(place.y))}
      onPointerDown={point}
      onKeyDown={press}
    >
      <svg aria-hidden="true">
        {['halo', 'line'].map((look) => (
          <g key={look} className={look}>
            <line x1={across} x2={across} y1="0" y2="100%" />
            <line x1="0" x2="100%" y1={down} y2={down} />
            <circle cx={across} cy={down} r="16" />
          </g>
        ))}
      </svg>
    </div>
  );
}
