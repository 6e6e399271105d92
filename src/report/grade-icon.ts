import type { SaidGrade } from '../analysis/faults/said-grade.ts';
import type { PathShape } from './charts/shape.ts';

function part(className: 'solid' | 'cut' | 'open', d: string): PathShape {
  return { kind: 'path', className, d };
}

/** Side of the square the icons are drawn in. */
export const ICON_SIZE = 20;

/** A shape of its own for each grade, so that the grade can be read without colour. */
export const GRADE_ICON: Readonly<Record<SaidGrade, readonly PathShape[]>> = {
  none: [
    part('solid', 'M1.5 10a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0Z'),
    part('cut', 'M5.8 10.4l2.9 2.9l5.6 -6.2'),
  ],
  mild: [part('solid', 'M10 1l9 9l-9 9l-9 -9Z')],
  moderate: [part('solid', 'M10 1.5l9.3 16.5H0.7Z'), part('cut', 'M10 7.5v5'), part('cut', 'M10 15v0.4')],
  severe: [part('solid', 'M6 1h8l5 5v8l-5 5H6l-5 -5V6Z'), part('cut', 'M6.5 6.5l7 7m0 -7l-7 7')],
  // Outlined: perhaps a fault. With an arrowhead: this grade or a graver one.
  'none-or-mild': [part('open', 'M10 2l8 8l-8 8l-8 -8Z')],
  'mild-or-worse': [part('solid', 'M10 1l9 9l-9 9l-9 -9Z'), part('cut', 'M6.5 11.5l3.5 -3.5l3.5 3.5')],
  'moderate-or-severe': [part('solid', 'M10 1.5l9.3 16.5H0.7Z'), part('cut', 'M6.8 14l3.2 -3.2l3.2 3.2')],
  'not-resolvable': [
    part('open', 'M2 10a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z'),
    part('open', 'M7.4 7.8a2.7 2.7 0 1 1 3.8 2.5c-0.8 0.4 -1.2 0.9 -1.2 1.8'),
    part('open', 'M10 14.6v0.3'),
  ],
};
